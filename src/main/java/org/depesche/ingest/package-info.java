/**
 * The way of files into the archive: upload, queue, pipeline, and the report of each run. The nouns and the doors are here
 * and may use all rooms.
 */
@ApplicationModule(
        allowedDependencies = {
            "house",
            "format",
            "picture",
            "article",
            "register",
            "tagging",
            "article::names",
            "article::revision",
            "article::state",
            "article::storing",
            "article::tags"
        })
@NullMarked
package org.depesche.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
