/** Finds articles that are copies of the same text. Other modules may use this room. */
@NullMarked
@NamedInterface("similar")
@Room
package org.depesche.article.similar;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
