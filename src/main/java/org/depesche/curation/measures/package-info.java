/** The pages on which editors curate measures, with suggestions of equal ones. Uses the root of the module only. */
@NullMarked
package org.depesche.curation.measures;

import org.jspecify.annotations.NullMarked;
