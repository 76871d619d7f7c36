/** Finds and counts articles and figures in an OpenSearch cluster, and gives snapshots of it. */
@NullMarked
@Room(
        mayUse = {
            "counts",
            "criteria",
            "engine",
            "follow",
            "hits",
            "names",
            "opensearch.index",
            "query",
            "spelling",
            "words"
        })
package org.depesche.search.opensearch;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
