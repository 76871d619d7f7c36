/** Translates the criteria of articles and figures to queries of the Lucene index. */
@NullMarked
@Room(mayUse = {"criteria", "engine", "lucene.index"})
package org.depesche.search.lucene.queries;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
