/** Figures as facts: to be found by value, measure and period, each with the sentence that says so. */
@ApplicationModule(allowedDependencies = {"article", "register", "search", "tagging", "web"})
@NullMarked
package org.depesche.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
