package org.depesche.search.lucene;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.depesche.search.Facet;
import org.depesche.search.counts.Counts;
import org.depesche.search.counts.RecentCounts;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.engine.OnLucene;
import org.depesche.search.lucene.count.Counting;
import org.depesche.search.lucene.count.Months;
import org.depesche.search.lucene.count.SegmentCounts;
import org.depesche.search.names.EntityColumns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts the hits of searches, and keeps the counts of the whole archive: every front page, every search without words and
 * every search with one filter and no words needs them. They are kept by segment, since most segments stay as they are when
 * articles come in.
 */
@Component
@OnLucene
public class HitCounts {

    private final SegmentCounts segments;
    private final RecentCounts recent;
    private volatile @Nullable Whole kept;

    private record Whole(IndexReader.CacheKey reader, EntityColumns.Snapshot register, Counts counts) {}

    HitCounts(SegmentCounts segments, RecentCounts recent) {
        this.segments = segments;
        this.recent = recent;
    }

    /** The counts of all hits. */
    Counts counts(SnapshotQuery asked) throws IOException {
        return counts(asked, null);
    }

    private Counts counts(SnapshotQuery asked, @Nullable Facet but) throws IOException {
        Criterion hits = asked.prepared().hitsBut(but);
        return asked.prepared().isEverythingBut(but)
                ? everything(asked.articles(), asked.register())
                : recent.counts(asked.counting(hits), () -> asked.articles().timedOut(), () -> counted(asked, hits));
    }

    /** The hits of a search in any days by months since the year 0; nothing else is counted of them unless known. */
    int[] monthsOfAnytime(SnapshotQuery asked) throws IOException {
        Criterion hits = asked.prepared().hitsBetween(null, null);
        Counts known = asked.prepared().isEverythingAnytime()
                ? everything(asked.articles(), asked.register())
                : recent.known(asked.counting(hits));
        return known == null ? Months.of(asked.articles(), asked.lucene(hits)) : known.months();
    }

    /** The counts of all articles. */
    @SuppressWarnings("ReferenceEquality") // to compare two snapshots takes longer than to count
    Counts everything(IndexSearcher searcher, EntityColumns.Snapshot register) throws IOException {
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
     * The counts without the filter of a facet. Excluded values stay excluded and count for no other value, but each of them
     * gets the number of hits that come back with it.
     */
    Counts countsBut(Facet facet, SnapshotQuery asked) throws IOException {
        Counts counts = counts(asked, facet);
        Set<String> excluded = asked.prepared().excluded(facet);
        return excluded.isEmpty()
                ? counts
                : counted(asked, asked.prepared().hitsExcluding(facet)).with(facet, excluded, counts);
    }

    private Counts counted(SnapshotQuery asked, Criterion hits) throws IOException {
        EntityColumns.Snapshot register = asked.register();
        return Counting.of(
                asked.articles(), asked.lucene(hits), register, segment -> segments.stable(segment, register));
    }
}
