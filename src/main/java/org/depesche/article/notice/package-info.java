/**
 * Understands lines in which a text speaks of itself: its release, its urgency, its corrections. Other modules may use
 * this room.
 */
@NullMarked
@NamedInterface("notice")
@Room
package org.depesche.article.notice;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
