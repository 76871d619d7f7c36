/** Records sign-ins and actions, and shows them to administrators. */
@NullMarked
@Room
package org.depesche.account.log;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
