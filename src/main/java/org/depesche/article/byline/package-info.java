/** Reads printed bylines: who wrote an article, and which agency it came from. */
@NullMarked
@Room
package org.depesche.article.byline;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
