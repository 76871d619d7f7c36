/** Reads documents of word processors: Word and OpenDocument. */
@NullMarked
@Room(mayUse = {"manuscript", "zip"})
package org.depesche.format.office;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
