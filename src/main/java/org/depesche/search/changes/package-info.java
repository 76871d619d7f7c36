/** Reads from the database the log of changes and the changed articles, for an index to follow. */
@NullMarked
@Room
package org.depesche.search.changes;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
