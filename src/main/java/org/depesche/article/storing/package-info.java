/** Identifies submitted articles and writes them to the database in bulk. Other modules may use this room. */
@NullMarked
@NamedInterface("storing")
@Room
package org.depesche.article.storing;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
