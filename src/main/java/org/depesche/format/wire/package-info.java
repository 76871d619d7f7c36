/** Reads the formats of wire services: NewsML-G2 and NewsML 1, IPTC 7901 and ANPA 1312 of the teleprinters. */
@NullMarked
@Room(mayUse = {"readers", "text"})
package org.depesche.format.wire;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
