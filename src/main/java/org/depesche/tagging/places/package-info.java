/** Knows the places of the world, and decides which of them a name in a text means. */
@NullMarked
@Room(mayUse = "text")
package org.depesche.tagging.places;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
