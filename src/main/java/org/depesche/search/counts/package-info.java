/**
 * Adds up the counts of hits, keeps those of the last searches, and makes lists of the most frequent values of facets and of
 * months.
 */
@NullMarked
@Room(mayUse = {"criteria", "names"})
package org.depesche.search.counts;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
