/** Finds the people, organisations and places of a text. */
@NullMarked
@Room(mayUse = {"features", "places", "text"})
package org.depesche.tagging.names;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
