/** Finds entities that may be the same, and suggests them to editors. Uses the root of the module only. */
@NullMarked
@Room
package org.depesche.curation.similarity;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
