/** Reads documents of word processors: Word and OpenDocument. */
@NullMarked
@Room(mayUse = {"release", "text", "zip"})
package org.depesche.format.office;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
