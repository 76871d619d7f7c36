/** The features of words and candidates, and the weights by which log-linear models judge them. */
@NullMarked
@Room
package org.depesche.tagging.features;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
