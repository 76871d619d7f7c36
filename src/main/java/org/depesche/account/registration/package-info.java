/** Lets people make an account by themselves, choose a forgotten password anew, and delete their account. */
@NullMarked
@Room(mayUse = {"log", "password", "session"})
package org.depesche.account.registration;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
