/** The front page. */
@ApplicationModule(allowedDependencies = {"article", "register", "search", "tagging", "web"})
@NullMarked
package org.depesche.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
