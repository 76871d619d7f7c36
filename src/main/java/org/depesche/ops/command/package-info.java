/** The work of the command line: import, retag and verify. */
@NullMarked
@Room
package org.depesche.ops.command;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
