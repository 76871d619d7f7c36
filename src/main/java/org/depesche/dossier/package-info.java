/** Everything on one person, place or organisation; the registers that lead there. */
@ApplicationModule(allowedDependencies = {"article", "register", "search", "tagging", "web"})
@NullMarked
package org.depesche.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
