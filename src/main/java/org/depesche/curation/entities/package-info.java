/**
 * The pages on which editors curate people, places and organisations. Uses {@code curation.similarity} and the root.
 */
@NullMarked
@Room(mayUse = "similarity")
package org.depesche.curation.entities;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
