/** The way of an article from its file into the archive. Uses {@code doubt}, {@code tags} and the root. */
@NullMarked
@Room(mayUse = {"doubt", "tags"})
package org.depesche.ingest.pipeline;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
