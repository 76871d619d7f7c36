/** Reads JSON that nobody vouches for, item by item and within bounds. */
@NullMarked
@Room
package org.depesche.format.json;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
