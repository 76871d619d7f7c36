/** The pages on which editors curate people, places and organisations. Uses {@code curation.likeness} and the root. */
@NullMarked
@Room(mayUse = "likeness")
package org.depesche.curation.entities;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
