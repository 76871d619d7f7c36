package org.depesche.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Query;
import org.depesche.search.Counting.Whole;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What all articles of a segment count that readers may see. It is kept: a segment never changes but by deletions, and
 * most stay as they are when articles come in.
 */
@Component
class SegmentCounts {

    private static final long LONGEST_UNDER_EMBARGO_NANOS = 5_000_000_000L;

    private final Map<IndexReader.CacheKey, Part> parts = new ConcurrentHashMap<>();

    /** What is still under embargo in it makes it old some time. */
    private record Part(int merges, long since, boolean underEmbargo, Whole whole) {

        boolean holds(EntityColumns.Snapshot register) {
            return merges == register.merges()
                    && (!underEmbargo || System.nanoTime() - since < LONGEST_UNDER_EMBARGO_NANOS);
        }
    }

    /** @param visible all that readers may see at this moment */
    Counts of(LeafReader segment, Query visible, EntityColumns.Snapshot register) throws IOException {
        return part(segment, visible, register).whole().counts();
    }

    /** To count by: null where it may be different in the next moment. */
    @Nullable
    Whole stable(LeafReader segment, Query visible, EntityColumns.Snapshot register) throws IOException {
        Part part = part(segment, visible, register);
        return part.underEmbargo() || !part.whole().counts().isWhole() ? null : part.whole();
    }

    private Part part(LeafReader segment, Query visible, EntityColumns.Snapshot register) throws IOException {
        IndexReader.CacheHelper helper = segment.getReaderCacheHelper();
        Part known = parts.get(helper.getKey());
        if (known != null && known.holds(register)) {
            return known;
        }
        Whole whole = Counting.whole(segment, visible, register);
        Part part = new Part(register.merges(), System.nanoTime(), ArticleFields.isUnderEmbargo(segment), whole);
        // Of entities that the register does not know yet it will count more.
        if (whole.counts().isWhole() && parts.put(helper.getKey(), part) == null) {
            helper.addClosedListener(parts::remove);
        }
        return part;
    }
}
