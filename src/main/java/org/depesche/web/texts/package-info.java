/** Shows the texts that an operator writes: imprint, privacy, about, the security contact. */
@NullMarked
@Room
package org.depesche.web.texts;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
