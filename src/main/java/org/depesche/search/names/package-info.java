/** Keeps the register's names in memory, to find, to merge and to show them. */
@NullMarked
@Room(mayUse = {"changes", "query", "words"})
package org.depesche.search.names;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
