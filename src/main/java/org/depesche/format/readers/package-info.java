/** Reads NITF, ninjs and plain text; recognises foreign files. */
@NullMarked
@Room(mayUse = {"json", "release"})
package org.depesche.format.readers;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
