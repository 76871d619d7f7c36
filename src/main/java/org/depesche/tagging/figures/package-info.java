/** Finds the quantities of a text: numbers with their units, ranges, changes and modifiers. */
@NullMarked
@Room(mayUse = {"masks", "text"})
package org.depesche.tagging.figures;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
