/** Reads the articles that databases of the press deliver as text: several in one file, each with labels of its own. */
@NullMarked
@Room(mayUse = {"readers", "text"})
package org.depesche.format.cuttings;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
