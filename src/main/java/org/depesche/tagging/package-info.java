/** Finds people, places, organisations and figures in plain text. Plain Java: no Spring, no database. */
@ApplicationModule(allowedDependencies = "house")
@NullMarked
package org.depesche.tagging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
