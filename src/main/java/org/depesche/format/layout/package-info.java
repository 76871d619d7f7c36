/** Puts printed pages together from the places of their letters: lines, columns, paragraphs and articles. */
@NullMarked
@Room(mayUse = {"release", "text"})
package org.depesche.format.layout;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
