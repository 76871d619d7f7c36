/** Finds the lines above and below a press release or a manuscript: letterhead, running line, end sign and contacts. */
@NullMarked
@Room
package org.depesche.format.release;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
