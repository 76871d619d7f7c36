/** Finds entities that may be the same, and suggests them to editors. Uses the root of the module only. */
@NullMarked
package org.depesche.curation.likeness;

import org.jspecify.annotations.NullMarked;
