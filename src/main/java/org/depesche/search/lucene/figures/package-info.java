/** Answers queries of figures and measures from the index. */
@NullMarked
@Room(mayUse = {"changes", "criteria", "engine", "lucene", "lucene.count", "lucene.index", "lucene.queries", "names", "query"})
package org.depesche.search.lucene.figures;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
