/** Reads the text that layout programs export with tags for its styles. */
@NullMarked
@Room(mayUse = {"manuscript", "readers"})
package org.depesche.format.tagged;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
