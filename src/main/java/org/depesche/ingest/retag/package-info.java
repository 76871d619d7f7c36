/** Tagging of stored articles, again or for the first time. It may use the module's root and {@code tags}. */
@NullMarked
@Room(mayUse = "tags")
package org.depesche.ingest.retag;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
