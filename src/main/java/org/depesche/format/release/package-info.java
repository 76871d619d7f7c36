/** Finds what stands above and below a press release: the letterhead, the sign of its end, and whom to call. */
@NullMarked
@Room
package org.depesche.format.release;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
