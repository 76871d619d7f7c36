/** Links the names of an article to the entities of the register. Other modules may use this room. */
@NullMarked
@NamedInterface("names")
@Room
package org.depesche.article.names;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
