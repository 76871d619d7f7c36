/** Finds the measure whose value a figure is: "Arbeitslosenquote". */
@NullMarked
@Room(mayUse = {"features", "figures", "syntax", "text"})
package org.depesche.tagging.measures;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
