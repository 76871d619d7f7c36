/** Reads stories of publishing systems that keep the parts of an article as a list: ANS, the JSON of Arc. */
@NullMarked
@Room(mayUse = {"json", "readers"})
package org.depesche.format.story;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
