/** Checks the files of pictures, reads their notes, and makes the sizes that pages show. */
@NullMarked
@Room
package org.depesche.picture.making;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
