/** Tagging of stored articles, again or for the first time. It may use the module's root and {@code tags}. */
@NullMarked
package org.depesche.ingest.retag;

import org.jspecify.annotations.NullMarked;
