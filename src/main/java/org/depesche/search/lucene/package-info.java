/** Answers queries of articles, names and facet values from the index. */
@NullMarked
@Room(
        mayUse = {
            "changes",
            "counts",
            "criteria",
            "engine",
            "figures",
            "hits",
            "lucene.count",
            "lucene.figures",
            "lucene.index",
            "lucene.queries",
            "names",
            "query",
            "spelling",
            "words"
        })
package org.depesche.search.lucene;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
