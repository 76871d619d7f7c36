/** Writes articles in the formats in which other systems, and this archive, read them. */
@ApplicationModule(allowedDependencies = {"article", "picture", "tagging", "register", "web"})
@NullMarked
package org.depesche.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
