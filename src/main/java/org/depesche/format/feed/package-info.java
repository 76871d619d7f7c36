/** Reads feeds that are saved as files: RSS, Atom and JSON Feed, each entry an article. */
@NullMarked
@Room(mayUse = {"json", "readers", "release"})
package org.depesche.format.feed;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
