/** Writes articles and figures into the indexes of an OpenSearch cluster, and talks to it. */
@NullMarked
@Room(mayUse = {"changes", "criteria", "engine", "follow", "names", "query", "words"})
package org.depesche.search.opensearch.index;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
