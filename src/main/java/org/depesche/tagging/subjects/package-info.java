/** Finds the subject of a figure, the entity of which it holds, and the words that restrict its measure. */
@NullMarked
@Room(mayUse = {"features", "figures", "measures", "text"})
package org.depesche.tagging.subjects;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
