package org.depesche.search.answers;

import java.io.IOException;
import java.util.Locale;
import org.depesche.search.SearchQuery;
import org.depesche.search.counts.Counts;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.engine.ArticleSnapshot;

/**
 * A search in one snapshot of the index and the register.
 *
 * @param narrowed whether the beginnings of words count as whole words, since gathering all words would take too long
 */
record AskedQuery(PreparedQuery prepared, ArticleSnapshot snapshot, boolean narrowed) {

    SearchQuery query() {
        return prepared.parsed().query();
    }

    Locale locale() {
        return prepared.parsed().locale();
    }

    /** The number of all hits. */
    long total() throws IOException {
        return snapshot.count(prepared.hits());
    }

    Counts counts() throws IOException {
        return snapshot.counts(prepared);
    }

    AskedQuery alsoNaming(int entity) {
        return new AskedQuery(prepared.alsoNaming(entity), snapshot, narrowed);
    }

    /** Whether the answer lacks hits, since the time of the search was over before all were found. */
    boolean isCutShort() {
        return narrowed || snapshot.isCutShort();
    }
}
