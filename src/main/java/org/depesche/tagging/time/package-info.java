/** Finds the period for which a figure holds: "im dritten Quartal 2023". */
@NullMarked
@Room(mayUse = {"figures", "text"})
package org.depesche.tagging.time;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
