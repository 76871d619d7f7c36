/**
 * The archive's authority file: people, places, organisations and measures, their names and the decisions about
 * them.
 */
@ApplicationModule(allowedDependencies = {"tagging", "house"})
@NullMarked
package org.depesche.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
