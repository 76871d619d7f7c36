/** Keeps editors' decisions on tags, and applies them when an article is tagged again. Other modules may use this room. */
@NullMarked
@NamedInterface("tags")
@Room(mayUse = {"names", "storing"})
package org.depesche.article.tags;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
