/** Reads the text of the search box into a tree of clauses and wanted figures. */
@NullMarked
@Room(mayUse = {"changes", "words"})
package org.depesche.search.query;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
