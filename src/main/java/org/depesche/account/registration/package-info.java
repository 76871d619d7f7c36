/** Lets people make an account by themselves, and delete it. */
@NullMarked
@Room(mayUse = {"log", "password", "session"})
package org.depesche.account.registration;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
