/**
 * The names and figures of a draft: those that the tagger finds in time, and those that its file states itself. It may use
 * the module's root alone.
 */
@NullMarked
@Room
package org.depesche.ingest.tags;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
