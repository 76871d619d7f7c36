/** Runs queries in a few articles alone, in a Lucene index in memory, whichever engine keeps the archive. */
@NullMarked
@Room(mayUse = {"changes", "criteria", "engine", "lucene.index", "lucene.queries", "matching"})
package org.depesche.search.lucene.matching;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
