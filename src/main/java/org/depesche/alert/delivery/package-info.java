/** Tells owners of saved searches what happened to their hits, by mail and by webhook, each event once. */
@NullMarked
@Room
package org.depesche.alert.delivery;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
