/** Keeps, lists and ends the sessions of signed-in users. */
@NullMarked
@Room(mayUse = "log")
package org.depesche.account.session;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
