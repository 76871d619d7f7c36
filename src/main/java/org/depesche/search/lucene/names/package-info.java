/** Finds names of the register by a Lucene index in the memory of each node, whichever engine keeps the articles. */
@NullMarked
@Room(mayUse = {"lucene.index", "names", "words"})
package org.depesche.search.lucene.names;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
