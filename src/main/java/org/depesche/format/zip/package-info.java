/** Lists the members of a ZIP file and bounds their unpacking. */
@NullMarked
@Room
package org.depesche.format.zip;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
