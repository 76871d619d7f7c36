/** Reads figures from the Lucene index. */
@NullMarked
@Room(mayUse = {"criteria", "engine", "lucene.index", "lucene.queries"})
package org.depesche.search.lucene.figures;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
