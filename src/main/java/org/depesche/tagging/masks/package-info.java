/** Marks the numbers of a text that are not quantities: dates, scores, codes, names, titles. */
@NullMarked
@Room(mayUse = "text")
package org.depesche.tagging.masks;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
