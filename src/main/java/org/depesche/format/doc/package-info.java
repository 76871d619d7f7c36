/** Reads DOC, the documents of Word before 2007. */
@NullMarked
@Room(mayUse = "manuscript")
package org.depesche.format.doc;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
