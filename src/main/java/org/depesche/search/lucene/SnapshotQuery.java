package org.depesche.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Query;
import org.depesche.search.counts.RecentCounts;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.lucene.index.ParallelSearcher;
import org.depesche.search.lucene.queries.LuceneQueries;
import org.depesche.search.names.EntityColumns;

/** A search in one snapshot of the index and the register. */
record SnapshotQuery(PreparedQuery prepared, IndexView view, EntityColumns.Snapshot register) {

    ParallelSearcher articles() {
        return view.articles();
    }

    /** The hits without scores. */
    Query hits() throws IOException {
        return lucene(prepared.hits());
    }

    Query lucene(Criterion criterion) throws IOException {
        return new LuceneQueries(view).of(criterion);
    }

    /** The key under which the counts of such hits are kept. */
    RecentCounts.Asked counting(Criterion hits) {
        return new RecentCounts.Asked(List.of(articles().key(), view.figures().key()), register, hits);
    }
}
