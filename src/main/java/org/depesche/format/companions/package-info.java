/** Finds the pictures of an article among the files that came with its file. */
@NullMarked
@Room
package org.depesche.format.companions;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
