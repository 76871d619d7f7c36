package org.depesche.search.lucene.count;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.depesche.search.counts.Counts;
import org.depesche.search.engine.OnLucene;
import org.depesche.search.names.EntityColumns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The counts of all articles of each segment. They are kept, since a segment only changes by deletions, and most segments
 * stay as they are when articles come in.
 */
@Component
@OnLucene
public class SegmentCounts {

    private final Map<IndexReader.CacheKey, Counts> known = new ConcurrentHashMap<>();

    public Counts of(LeafReader segment, EntityColumns.Snapshot register) {
        IndexReader.CacheHelper helper = segment.getReaderCacheHelper();
        Counts kept = known.get(helper.getKey());
        if (kept != null && kept.register().merges() == register.merges()) {
            return kept;
        }
        Counts whole = SegmentCounting.whole(segment, register);
        // counts without an entity that the register lacks are not kept
        if (whole.isWhole() && known.put(helper.getKey(), whole) == null) {
            helper.addClosedListener(known::remove);
        }
        return whole;
    }

    /** The counts of a segment; null if they may change because the register lacks an entity. */
    public @Nullable Counts stable(LeafReader segment, EntityColumns.Snapshot register) {
        Counts whole = of(segment, register);
        return whole.isWhole() ? whole : null;
    }
}
