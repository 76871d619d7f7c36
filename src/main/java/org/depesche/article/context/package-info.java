/**
 * Gives a figure or a name with the words round it, as pages and downloads quote them, and compares the figures that articles
 * assert. Other modules may use this room.
 */
@NullMarked
@NamedInterface("context")
@Room(mayUse = {"similar", "storing"})
package org.depesche.article.context;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
