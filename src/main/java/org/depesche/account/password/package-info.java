/** Checks, encodes and resets passwords. */
@NullMarked
@Room
package org.depesche.account.password;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
