/** The programming interface: what programs can read, send in and have analysed. */
@ApplicationModule(
        allowedDependencies = {
            "article",
            "register",
            "tagging",
            "search",
            "ingest",
            "reading",
            "web",
            "article::revision",
            "article::similar",
            "article::state"
        })
@NullMarked
package org.depesche.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
