/**
 * Keeps an index in step with the archive, from the start of the application to its stop, and compares the two, whatever its
 * engine.
 */
@NullMarked
@Room(mayUse = {"changes", "names"})
package org.depesche.search.follow;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
