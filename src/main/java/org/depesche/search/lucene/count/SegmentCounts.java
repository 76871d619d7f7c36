package org.depesche.search.lucene.count;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.depesche.search.lucene.count.Counting.Whole;
import org.depesche.search.names.EntityColumns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The counts of all articles of each segment. They are kept, since a segment only changes by deletions, and most segments
 * stay as they are when articles come in.
 */
@Component
public class SegmentCounts {

    private final Map<IndexReader.CacheKey, Part> parts = new ConcurrentHashMap<>();

    private record Part(int merges, Whole whole) {}

    public Counts of(LeafReader segment, EntityColumns.Snapshot register) throws IOException {
        return part(segment, register).whole().counts();
    }

    /** The counts of a segment; null if they may change because the register lacks an entity. */
    @Nullable
    public Whole stable(LeafReader segment, EntityColumns.Snapshot register) throws IOException {
        Part part = part(segment, register);
        return part.whole().counts().isWhole() ? part.whole() : null;
    }

    private Part part(LeafReader segment, EntityColumns.Snapshot register) throws IOException {
        IndexReader.CacheHelper helper = segment.getReaderCacheHelper();
        Part known = parts.get(helper.getKey());
        if (known != null && known.merges() == register.merges()) {
            return known;
        }
        Whole whole = Counting.whole(segment, register);
        Part part = new Part(register.merges(), whole);
        // counts without an entity that the register lacks are not kept
        if (whole.counts().isWhole() && parts.put(helper.getKey(), part) == null) {
            helper.addClosedListener(parts::remove);
        }
        return part;
    }
}
