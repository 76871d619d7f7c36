/** Reads feeds that are saved as files: RSS, Atom, JSON Feed and the posts of WordPress, each entry an article. */
@NullMarked
@Room(mayUse = {"json", "readers", "release"})
package org.depesche.format.feed;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
