/** The page of an article, its original file and its citation. */
@ApplicationModule(
        allowedDependencies = {
            "article",
            "register",
            "search",
            "tagging",
            "web",
            "article::revision",
            "article::similar",
            "article::state",
            "map"
        })
@NullMarked
package org.depesche.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
