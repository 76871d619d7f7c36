/** Makes the criteria of a search from its clauses, names and figures, which an engine translates to queries. */
@NullMarked
@Room(mayUse = {"names", "query", "words"})
package org.depesche.search.criteria;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
