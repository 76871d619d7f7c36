/** Keeps an index in step with the archive and compares the two, whatever its engine. */
@NullMarked
@Room(mayUse = {"changes", "names"})
package org.depesche.search.follow;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
