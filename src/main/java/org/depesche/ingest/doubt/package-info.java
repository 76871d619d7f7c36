/** The reasons to hold an article back until an editor has looked at it. It may use the module's root alone. */
@NullMarked
package org.depesche.ingest.doubt;

import org.jspecify.annotations.NullMarked;
