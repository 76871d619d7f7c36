/** Finds among many kept queries those that an article matches as it comes in. Other modules may use this room. */
@NullMarked
@NamedInterface("matching")
@Room(mayUse = {"changes", "criteria", "engine", "names", "query"})
package org.depesche.search.matching;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
