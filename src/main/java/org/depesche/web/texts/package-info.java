/** Shows the operator's texts: imprint, privacy, about, the security contact. */
@NullMarked
@Room
package org.depesche.web.texts;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
