/** Full-text and figure search: the indexes, their updates, and the search page. */
@ApplicationModule(
        allowedDependencies = {
            "house",
            "article",
            "article::context",
            "export",
            "register",
            "tagging",
            "web",
            "article::revision",
            "article::similar",
            "article::state",
            "article::storing",
            "map"
        })
@NullMarked
package org.depesche.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
