/** Reads a file of one format into drafts; one file per format. */
@ApplicationModule(allowedDependencies = {"article", "article::notice", "picture", "tagging", "house"})
@NullMarked
package org.depesche.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
