/** Converts money to euros with the exchange rates that an operator loads. */
@NullMarked
@Room
package org.depesche.web.rates;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
