/** Finds the lines above and below a press release: the letterhead, the sign of its end, and the contacts. */
@NullMarked
@Room
package org.depesche.format.release;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
