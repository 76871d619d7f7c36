/** Makes the criteria of a search from its clauses, names and figures. An engine translates them to its queries. */
@NullMarked
@Room(mayUse = {"changes", "names", "query", "words"})
package org.depesche.search.criteria;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
