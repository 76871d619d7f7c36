/** Compares articles that come in, change or go with saved searches, and writes down the events of their hits. */
@NullMarked
@Room
package org.depesche.alert.matching;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
