/** Reads PDF with a text layer: the letters with their places, within bounds. */
@NullMarked
@Room(mayUse = {"layout", "readers"})
package org.depesche.format.pdf;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
