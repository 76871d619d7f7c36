/** Draws places on a map of the world. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.depesche.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
