/** Finds and counts articles in the Lucene index, and gives snapshots of it. */
@NullMarked
@Room(
        mayUse = {
            "counts",
            "criteria",
            "engine",
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
