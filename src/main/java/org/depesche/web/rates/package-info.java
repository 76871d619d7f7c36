/**
 * Converts money to euros, and to euros of a year, with the tables that an operator loads.
 * Other modules may use this room.
 */
@NullMarked
@NamedInterface("rates")
@Room
package org.depesche.web.rates;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
