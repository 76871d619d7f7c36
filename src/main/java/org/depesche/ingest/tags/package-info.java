/**
 * The names and figures of a draft: those that the tagger finds in time, and those that its file states. Uses the root
 * only.
 */
@NullMarked
@Room
package org.depesche.ingest.tags;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
