package org.depesche.search;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts, and keeps those of the whole archive: they are asked for by every front page, every search without words, and
 * every search with one filter and no words. They are kept by segment, and most segments stay as they are when articles
 * come in.
 */
@Component
class WholeCounts {

    private static final long LONGEST_KEPT_NANOS = 5_000_000_000L;

    private final Map<IndexReader.CacheKey, Part> parts = new ConcurrentHashMap<>();
    private volatile @Nullable Whole kept;

    /** @param since an embargo may end without any change in the index */
    private record Whole(IndexReader.CacheKey reader, EntityColumns.Snapshot register, long since, Counts counts) {}

    /** A segment's counts. What is still under embargo in it makes them old some time. */
    private record Part(int merges, long since, boolean underEmbargo, Counts counts) {

        boolean holds(EntityColumns.Snapshot register) {
            return merges == register.merges() && (!underEmbargo || System.nanoTime() - since < LONGEST_KEPT_NANOS);
        }
    }

    Counts counts(IndexSearcher searcher, Query query, boolean everything, EntityColumns.Snapshot register)
            throws IOException {
        if (!everything) {
            return Counts.of(searcher, query, register);
        }
        IndexReader.CacheKey key =
                searcher.getIndexReader().getReaderCacheHelper().getKey();
        Whole known = kept;
        if (known != null
                && known.reader() == key
                && known.register() == register
                && System.nanoTime() - known.since() < LONGEST_KEPT_NANOS) {
            return known.counts();
        }
        Counts sum = Counts.none(register);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            sum.add(part(leaf.reader(), query, register));
        }
        kept = new Whole(key, register, System.nanoTime(), sum);
        return sum;
    }

    /**
     * As if the query did not ask for any values of a facet. What it excludes stays excluded and counts for no other
     * value; but of that itself is counted what would come back with it.
     */
    Counts countsBut(Facet facet, IndexSearcher searcher, PreparedQuery prepared, EntityColumns.Snapshot register)
            throws IOException {
        Counts counts = counts(searcher, prepared.hitsBut(facet), prepared.isEverythingBut(facet), register);
        Set<String> excluded = prepared.excluded(facet);
        return excluded.isEmpty()
                ? counts
                : Counts.of(searcher, prepared.hitsExcluding(facet), register).with(facet, excluded, counts);
    }

    private Counts part(LeafReader segment, Query query, EntityColumns.Snapshot register) throws IOException {
        IndexReader.CacheHelper helper = segment.getReaderCacheHelper();
        Part known = parts.get(helper.getKey());
        if (known != null && known.holds(register)) {
            return known.counts();
        }
        Counts counts = Counts.of(new IndexSearcher(segment), query, register);
        if (counts.isWhole()) {
            boolean isNew = parts.put(
                            helper.getKey(),
                            new Part(register.merges(), System.nanoTime(), isUnderEmbargo(segment), counts))
                    == null;
            if (isNew) {
                helper.addClosedListener(parts::remove);
            }
        }
        return counts;
    }

    private static boolean isUnderEmbargo(LeafReader segment) throws IOException {
        PointValues embargoes = segment.getPointValues(ArticleFields.EMBARGO);
        return embargoes != null
                && LongPoint.decodeDimension(embargoes.getMaxPackedValue(), 0) > System.currentTimeMillis() / 1000;
    }
}
