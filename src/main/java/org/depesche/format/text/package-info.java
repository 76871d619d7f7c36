/** Reads plain text: the lines above it, its paragraphs, and pages of letters to the editor. */
@NullMarked
@Room(mayUse = "release")
package org.depesche.format.text;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
