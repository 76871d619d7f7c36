/** Reads printed bylines: the authors of an article, and the agency that it came from. */
@NullMarked
@Room
package org.depesche.article.byline;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
