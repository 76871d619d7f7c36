/** Answers questions about figures and measures from the figures that any engine gives. */
@NullMarked
@Room(mayUse = {"changes", "criteria", "engine", "names", "query"})
package org.depesche.search.figures;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
