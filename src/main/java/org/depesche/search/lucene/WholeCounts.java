package org.depesche.search.lucene;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.depesche.search.Facet;
import org.depesche.search.lucene.count.Counting;
import org.depesche.search.lucene.count.Counts;
import org.depesche.search.lucene.count.Months;
import org.depesche.search.lucene.count.RecentCounts;
import org.depesche.search.lucene.count.SegmentCounts;
import org.depesche.search.names.EntityColumns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts, and keeps those of the whole archive: they are asked for by every front page, every search without words, and
 * every search with one filter and no words. They are kept by segment, and most segments stay as they are when articles
 * come in.
 */
@Component
class WholeCounts {

    private final SegmentCounts segments;
    private final RecentCounts recent;
    private volatile @Nullable Whole kept;

    private record Whole(IndexReader.CacheKey reader, EntityColumns.Snapshot register, Counts counts) {}

    WholeCounts(SegmentCounts segments, RecentCounts recent) {
        this.segments = segments;
        this.recent = recent;
    }

    /** Of all hits. */
    Counts counts(IndexSearcher searcher, PreparedQuery prepared, EntityColumns.Snapshot register) throws IOException {
        return counts(null, searcher, prepared, register);
    }

    private Counts counts(
            @Nullable Facet but, IndexSearcher searcher, PreparedQuery prepared, EntityColumns.Snapshot register)
            throws IOException {
        return prepared.isEverythingBut(but)
                ? everything(searcher, register)
                : recent.counts(
                        searcher,
                        prepared.hitsBut(but),
                        register,
                        () -> counted(searcher, prepared.hitsBut(but), register));
    }

    /** By months since the year 0; all hits are counted by nothing else, unless they were lately. */
    int[] months(IndexSearcher searcher, PreparedQuery prepared, EntityColumns.Snapshot register) throws IOException {
        Counts known = prepared.isEverything()
                ? counts(searcher, prepared, register)
                : recent.known(searcher, prepared.hits(), register);
        return known == null ? Months.of(searcher, prepared.hits()) : known.months();
    }

    private Counts everything(IndexSearcher searcher, EntityColumns.Snapshot register) throws IOException {
        IndexReader.CacheKey key =
                searcher.getIndexReader().getReaderCacheHelper().getKey();
        Whole known = kept;
        if (known != null && known.reader() == key && known.register() == register) {
            return known.counts();
        }
        Counts sum = Counts.none(register);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            sum.add(segments.of(leaf.reader(), register));
        }
        kept = new Whole(key, register, sum);
        return sum;
    }

    /**
     * As if the query did not ask for any values of a facet. What it excludes stays excluded and counts for no other
     * value; but of that itself is counted what would come back with it.
     */
    Counts countsBut(Facet facet, IndexSearcher searcher, PreparedQuery prepared, EntityColumns.Snapshot register)
            throws IOException {
        Counts counts = counts(facet, searcher, prepared, register);
        Set<String> excluded = prepared.excluded(facet);
        return excluded.isEmpty()
                ? counts
                : counted(searcher, prepared.hitsExcluding(facet), register).with(facet, excluded, counts);
    }

    private Counts counted(IndexSearcher searcher, Query hits, EntityColumns.Snapshot register) throws IOException {
        return Counting.of(searcher, hits, register, segment -> segments.stable(segment, register));
    }
}
