/** The archive's authority file: people, places and organisations, their names and merges. */
@ApplicationModule(allowedDependencies = "tagging")
@NullMarked
package org.depesche.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
