/** Reads pages that were saved with their parts: one page (MHTML), or as many as a crawler visited (WARC). */
@NullMarked
@Room(mayUse = {"mail", "page", "readers", "zip"})
package org.depesche.format.capture;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
