/**
 * Withdraws, withholds and releases articles, and answers whether readers may see them. Other modules may use this
 * room.
 */
@NullMarked
@NamedInterface("state")
@Room
package org.depesche.article.state;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
