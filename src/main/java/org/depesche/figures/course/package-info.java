/** Joins the comparable figures of a measure to lines through time, and draws them. */
@NullMarked
@Room
package org.depesche.figures.course;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
