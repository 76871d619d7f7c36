package org.depesche.search.lucene.count;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.IOSupplier;
import org.depesche.search.SearchSettings;
import org.depesche.search.names.EntityColumns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the counts of the last searches, because the next page, another order and the values of a facet have the same hits.
 * They are right until the index or the register changes.
 */
@Component
public class RecentCounts {

    private record Asked(IndexReader.CacheKey reader, EntityColumns.Snapshot register, Query query) {}

    private final Map<Asked, Counts> recent;

    public RecentCounts(SearchSettings settings) {
        this.recent = Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Asked, Counts> eldest) {
                return size() > settings.countsKept();
            }
        });
    }

    /**
     * The kept counts of a query, or new ones, which are kept unless the time of the search was over.
     *
     * @param asked the query
     * @param count counts its hits
     */
    public Counts counts(IndexSearcher searcher, Query asked, EntityColumns.Snapshot register, IOSupplier<Counts> count)
            throws IOException {
        Counts known = known(searcher, asked, register);
        if (known != null) {
            return known;
        }
        Counts counts = count.get();
        if (!searcher.timedOut()) {
            recent.put(key(searcher, asked, register), counts);
        }
        return counts;
    }

    /** The kept counts of a query; null if there are none. */
    @Nullable
    public Counts known(IndexSearcher searcher, Query asked, EntityColumns.Snapshot register) {
        return recent.get(key(searcher, asked, register));
    }

    private static Asked key(IndexSearcher searcher, Query asked, EntityColumns.Snapshot register) {
        return new Asked(searcher.getIndexReader().getReaderCacheHelper().getKey(), register, asked);
    }
}
