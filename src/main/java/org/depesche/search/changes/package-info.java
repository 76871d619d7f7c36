/** Reads from the database what an index follows: the log of changes and the articles that changed. */
@NullMarked
@Room
package org.depesche.search.changes;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
