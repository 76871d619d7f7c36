/** Reads web pages with one article. */
@NullMarked
@Room(mayUse = {"json", "readers", "release"})
package org.depesche.format.page;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
