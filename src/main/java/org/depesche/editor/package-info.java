/** The pages of the newsroom: uploads, runs, previews, corrections and revisions. */
@ApplicationModule(
        allowedDependencies = {
            "article",
            "article::context",
            "picture",
            "register",
            "tagging",
            "format",
            "ingest",
            "search",
            "web",
            "article::names",
            "article::revision",
            "article::state",
            "article::tags",
            "house"
        })
@NullMarked
package org.depesche.editor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
