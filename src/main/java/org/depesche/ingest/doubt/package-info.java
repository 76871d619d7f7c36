/** The reasons to hold an article back until an editor has looked at it. It may use the module's root alone. */
@NullMarked
@Room
package org.depesche.ingest.doubt;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
