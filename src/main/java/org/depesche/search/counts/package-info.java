/** Adds up the counts of hits, and makes lists of the most frequent values of facets and of months. */
@NullMarked
@Room(mayUse = "names")
package org.depesche.search.counts;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
