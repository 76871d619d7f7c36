/** Answers queries of articles, names and facet values from the articles that any engine finds. */
@NullMarked
@Room(mayUse = {"counts", "criteria", "engine", "figures", "hits", "names", "query", "spelling", "words"})
package org.depesche.search.answers;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
