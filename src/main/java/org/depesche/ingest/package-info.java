/** The pipeline: file, drafts, mentions, stored article, with a report of every run. */
@ApplicationModule(allowedDependencies = {"format", "article", "register", "tagging"})
@NullMarked
package org.depesche.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
