/** Where editors curate the register: each decision with a preview of its effect, a journal, and what may be one. */
@ApplicationModule(allowedDependencies = {"article", "register", "search", "tagging", "web"})
@NullMarked
package org.depesche.curation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
