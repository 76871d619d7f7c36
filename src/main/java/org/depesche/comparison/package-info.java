/** Searches side by side: the articles of two to five people, places, organisations, sources or words over time. */
@ApplicationModule(allowedDependencies = {"search", "tagging", "web"})
@NullMarked
package org.depesche.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
