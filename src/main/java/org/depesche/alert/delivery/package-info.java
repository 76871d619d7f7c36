/** Tells owners of saved searches the events of their hits, by mail and by webhook, each event once. */
@NullMarked
@Room
package org.depesche.alert.delivery;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
