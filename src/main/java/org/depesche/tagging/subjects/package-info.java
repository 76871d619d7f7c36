/** Finds the owner of a figure: of whom or where its measure is, and the words that restrict the measure. */
@NullMarked
@Room(mayUse = {"features", "figures", "measures", "text"})
package org.depesche.tagging.subjects;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
