/** The programming interface to search, read, upload and analyse articles; sitemap and robots.txt. */
@ApplicationModule(
        allowedDependencies = {
            "article",
            "register",
            "register::ids",
            "tagging",
            "search",
            "ingest",
            "reading",
            "web",
            "article::context",
            "article::revision",
            "article::similar",
            "article::state"
        })
@NullMarked
package org.depesche.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
