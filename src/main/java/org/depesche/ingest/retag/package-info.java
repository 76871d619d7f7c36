/** Tagging of stored articles, again or for the first time. Uses {@code queue}, {@code tags} and the root. */
@NullMarked
@Room(mayUse = {"queue", "tags"})
package org.depesche.ingest.retag;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
