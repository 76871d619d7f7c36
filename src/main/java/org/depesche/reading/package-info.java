/** The pages of articles, their original files and citations; the archive by day. */
@ApplicationModule(
        allowedDependencies = {
            "article",
            "article::context",
            "picture",
            "export",
            "register",
            "search",
            "tagging",
            "web",
            "article::revision",
            "article::similar",
            "article::state",
            "article::tags",
            "map"
        })
@NullMarked
package org.depesche.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
