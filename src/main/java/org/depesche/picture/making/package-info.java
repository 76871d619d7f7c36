/** Checks the files of pictures, reads what they say of themselves, and makes the sizes that pages show. */
@NullMarked
@Room
package org.depesche.picture.making;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
