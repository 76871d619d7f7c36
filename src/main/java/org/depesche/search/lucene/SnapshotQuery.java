package org.depesche.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.search.IndexSearcher;
import org.depesche.search.SearchQuery;
import org.depesche.search.lucene.index.ArticleIndex;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.query.ParsedQuery;
import org.jspecify.annotations.Nullable;

/** A search in one snapshot of the index. */
record SnapshotQuery(
        ParsedQuery parsed,
        PreparedQuery prepared,
        Preparation preparation,
        ArticleIndex.View view,
        EntityColumns.Snapshot register) {

    /** Makes a Lucene query from a search. */
    interface Preparation {
        PreparedQuery of(ParsedQuery query, ArticleIndex.View view, EntityColumns.Snapshot register) throws IOException;
    }

    static SnapshotQuery of(
            ParsedQuery query, Preparation preparation, ArticleIndex.View view, EntityColumns.Snapshot register)
            throws IOException {
        return new SnapshotQuery(query, preparation.of(query, view, register), preparation, view, register);
    }

    SearchQuery query() {
        return parsed.query();
    }

    IndexSearcher articles() {
        return view.articles();
    }

    SnapshotQuery between(@Nullable LocalDate first, @Nullable LocalDate last) throws IOException {
        return of(parsed.between(first, last), preparation, view, register);
    }
}
