/** Writes articles and figures into the Lucene index, keeps it up to date and opens it for reading. */
@NullMarked
@Room(mayUse = {"changes", "counts", "engine", "follow", "names", "query", "words"})
package org.depesche.search.lucene.index;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
