/** Reads the XML that the editing systems and archives of newspapers export, each with names of its own. */
@NullMarked
@Room(mayUse = {"readers", "table"})
package org.depesche.format.paper;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
