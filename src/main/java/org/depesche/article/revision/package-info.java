/** Keeps earlier revisions of articles, and later versions that wait for an editor. Other modules may use this room. */
@NullMarked
@NamedInterface("revision")
@Room(mayUse = "tags")
package org.depesche.article.revision;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
