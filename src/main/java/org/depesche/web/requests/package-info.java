/** Limits and refuses requests, and answers refused ones with a page. */
@NullMarked
@Room
package org.depesche.web.requests;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
