/** The reasons to hold an article back until an editor has checked it. Uses the root only. */
@NullMarked
@Room
package org.depesche.ingest.doubt;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
