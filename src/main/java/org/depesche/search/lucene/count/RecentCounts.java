package org.depesche.search.lucene.count;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.depesche.search.SearchSettings;
import org.depesche.search.names.EntityColumns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what was counted for the last searches: their next page, another order, a year chosen or a filter taken
 * back, and the values of a facet looked through are of the same hits. It holds as long as index and register stay as they
 * are.
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

    /** Something that takes its time. */
    public interface Count {
        Counts of() throws IOException;
    }

    /**
     * @param asked what is counted
     * @param count counts it, where it is not known
     */
    public Counts counts(IndexSearcher searcher, Query asked, EntityColumns.Snapshot register, Count count)
            throws IOException {
        Counts known = known(searcher, asked, register);
        if (known != null) {
            return known;
        }
        Counts counts = count.of();
        if (!searcher.timedOut()) {
            recent.put(key(searcher, asked, register), counts);
        }
        return counts;
    }

    /** Null where it was not counted lately. */
    @Nullable
    public Counts known(IndexSearcher searcher, Query asked, EntityColumns.Snapshot register) {
        return recent.get(key(searcher, asked, register));
    }

    private static Asked key(IndexSearcher searcher, Query asked, EntityColumns.Snapshot register) {
        return new Asked(searcher.getIndexReader().getReaderCacheHelper().getKey(), register, asked);
    }
}
