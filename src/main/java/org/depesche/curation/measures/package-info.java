/** The pages on which editors curate measures, with suggestions of equal ones. Uses the root of the module only. */
@NullMarked
@Room
package org.depesche.curation.measures;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
