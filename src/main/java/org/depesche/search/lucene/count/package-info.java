/** Counts the values of facets, months and days of the articles that a query matches. */
@NullMarked
@Room(mayUse = {"criteria", "lucene.index", "names"})
package org.depesche.search.lucene.count;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
