/** Reads the paragraphs of a document as an article, whatever program wrote them. */
@NullMarked
@Room(mayUse = {"cuttings", "release", "text"})
package org.depesche.format.manuscript;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
