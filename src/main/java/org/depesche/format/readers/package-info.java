/** Reads NITF and ninjs; recognises foreign files. */
@NullMarked
@Room(mayUse = {"json", "text"})
package org.depesche.format.readers;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
