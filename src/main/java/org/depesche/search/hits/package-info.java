/** Makes hits of found articles: their snippets, with the words, mentions and figures of the query marked. */
@NullMarked
@Room(mayUse = {"changes", "criteria", "query", "words"})
package org.depesche.search.hits;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
