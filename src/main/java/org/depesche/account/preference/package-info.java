/** Keeps how users want pages to be, and lets it count for their requests. */
@NullMarked
@Room
package org.depesche.account.preference;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
