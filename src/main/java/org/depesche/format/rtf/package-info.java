/** Reads RTF, the documents that old editing systems exchange. */
@NullMarked
@Room(mayUse = "manuscript")
package org.depesche.format.rtf;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
