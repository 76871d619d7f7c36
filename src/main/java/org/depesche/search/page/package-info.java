/** Shows searches in the browser: the page of hits, facet values, feeds, exports, maps and suggestions. */
@NullMarked
@Room(mayUse = {"query", "words"})
package org.depesche.search.page;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
