package org.depesche.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Query;
import org.depesche.search.SearchQuery;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.lucene.count.RecentCounts;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.lucene.index.ParallelSearcher;
import org.depesche.search.lucene.queries.LuceneQueries;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.query.ParsedQuery;

/**
 * A search in one snapshot of the index and the register.
 *
 * @param narrowed whether the beginnings of words count as whole words, since gathering all words would take too long
 */
public record SnapshotQuery(
        ParsedQuery parsed, PreparedQuery prepared, IndexView view, EntityColumns.Snapshot register, boolean narrowed) {

    SearchQuery query() {
        return parsed.query();
    }

    public ParallelSearcher articles() {
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

    SnapshotQuery alsoNaming(int entity) {
        return new SnapshotQuery(parsed, prepared.alsoNaming(entity), view, register, narrowed);
    }

    /** Whether the answer lacks hits, since the time of the search was over before all were found. */
    boolean isCutShort() {
        return narrowed || articles().timedOut();
    }
}
