/** The operator's tools: embedded database, sample archive, drop folder, command line, health. */
@ApplicationModule(
        allowedDependencies = {
            "article",
            "register",
            "tagging",
            "format",
            "picture",
            "search",
            "ingest",
            "web",
            "article::similar",
            "house"
        })
@NullMarked
package org.depesche.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
