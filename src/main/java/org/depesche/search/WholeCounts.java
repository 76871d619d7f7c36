package org.depesche.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts, and keeps those of the whole archive until something changes: they are asked for by every front page, every
 * search without words, and every search with one filter and no words.
 */
@Component
class WholeCounts {

    private static final long LONGEST_KEPT_NANOS = 5_000_000_000L;

    private volatile @Nullable Kept kept;

    /** @param since an embargo may end without any change in the index */
    private record Kept(IndexReader.CacheKey reader, EntityColumns.Snapshot register, long since, Counts counts) {}

    /** @param everything whether nothing narrows the query but what readers may see */
    Counts counts(IndexSearcher searcher, Query query, boolean everything, EntityColumns.Snapshot register)
            throws IOException {
        if (!everything) {
            return Counts.of(searcher, query, register);
        }
        IndexReader.CacheKey key =
                searcher.getIndexReader().getReaderCacheHelper().getKey();
        Kept known = kept;
        if (known != null
                && known.reader() == key
                && known.register() == register
                && System.nanoTime() - known.since() < LONGEST_KEPT_NANOS) {
            return known.counts();
        }
        Counts counts = Counts.of(searcher, query, register);
        kept = new Kept(key, register, System.nanoTime(), counts);
        return counts;
    }
}
