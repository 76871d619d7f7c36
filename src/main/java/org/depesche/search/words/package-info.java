/** Reduces German and English words to the terms under which an index keeps them. Uses Lucene's analysis. */
@NullMarked
@Room
package org.depesche.search.words;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
