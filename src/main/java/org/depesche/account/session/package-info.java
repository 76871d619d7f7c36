/** Keeps, lists and ends the sessions of signed-in users. */
@NullMarked
@Room
package org.depesche.account.session;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
