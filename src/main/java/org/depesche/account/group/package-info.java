/** Lets administrators put accounts into groups, with which folders are shared. */
@NullMarked
@Room(mayUse = "log")
package org.depesche.account.group;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
