/** The front page. */
@ApplicationModule(allowedDependencies = {"article", "article::state", "reading", "search", "tagging", "web"})
@NullMarked
package org.depesche.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
