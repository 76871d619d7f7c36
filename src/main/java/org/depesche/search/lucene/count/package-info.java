/** Counts the values of facets, months and days of the articles that a query matches. */
@NullMarked
@Room(mayUse = {"counts", "criteria", "engine", "lucene.index", "names", "words"})
package org.depesche.search.lucene.count;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
