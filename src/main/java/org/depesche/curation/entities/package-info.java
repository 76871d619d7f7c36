/** The pages on which editors curate people, places and organisations. Uses {@code curation.likeness} and the root. */
@NullMarked
package org.depesche.curation.entities;

import org.jspecify.annotations.NullMarked;
