/** The dossiers of people, places and organisations, and the lists that lead to them. */
@ApplicationModule(
        allowedDependencies = {"register", "register::ids", "search", "tagging", "web", "article::state", "map"})
@NullMarked
package org.depesche.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
