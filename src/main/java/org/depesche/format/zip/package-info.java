/** Tells packed files apart, lists the members of ZIP and TAR files, and bounds their unpacking. */
@NullMarked
@Room
package org.depesche.format.zip;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
