/** Decides what a search asks of the index: trees of criteria, which an engine translates and nothing else. */
@NullMarked
@Room(mayUse = {"names", "query", "words"})
package org.depesche.search.criteria;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
