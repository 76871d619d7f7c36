/** Marks the numbers of a text that are no quantities: dates, scores, codes, names, titles. */
@NullMarked
@Room(mayUse = "text")
package org.depesche.tagging.masks;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
