/** The ids that authorities give to the entities of the register. Other modules may use this room. */
@NullMarked
@NamedInterface("ids")
@Room
package org.depesche.register.ids;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
