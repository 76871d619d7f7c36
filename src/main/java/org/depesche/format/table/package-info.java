/** Reads tables with a header line, CSV and TSV, each row an article. */
@NullMarked
@Room(mayUse = {"readers", "text"})
package org.depesche.format.table;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
