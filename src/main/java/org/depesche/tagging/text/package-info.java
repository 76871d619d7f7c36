/** Reads words, tokens, numbers, units and sentences, for names and figures alike. */
@NullMarked
@Room
package org.depesche.tagging.text;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
