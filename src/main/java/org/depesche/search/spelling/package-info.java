/** Offers another spelling of a query that finds few articles. The words come from articles and names. */
@NullMarked
@Room(mayUse = {"names", "query", "words"})
package org.depesche.search.spelling;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
