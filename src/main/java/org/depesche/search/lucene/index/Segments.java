package org.depesche.search.lucene.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.jspecify.annotations.Nullable;

/** How an index is divided: a search looks every form of every word up in each of its segments. */
final class Segments {

    /** Little: what is shown to searches is written first, and somebody may be waiting for it. */
    private static final int BUFFER_MB = 4;

    /** When all articles are put in, and nobody waits for a certain one. */
    private static final int BUFFER_FILLING_MB = 64;

    /** Half as many as is usual. Merging costs a third more. */
    private static final int A_TIER = 4;

    /** So many are left when nothing comes in. Only the smallest are merged for it. */
    static final int AT_REST = 6;

    /** Fewer than these are left alone: not every single article is worth a merger. */
    static final int MANY = 2 * AT_REST;

    private Segments() {}

    /** @param columns whether what counts needs columns on the heap */
    static IndexWriterConfig settings(boolean columns) {
        // Articles bring their own analysis (TextIn); nothing else in either index is text.
        IndexWriterConfig settings = new IndexWriterConfig(new KeywordAnalyzer());
        settings.setRAMBufferSizeMB(BUFFER_MB);
        settings.setCommitOnClose(false);
        settings.setMergePolicy(new SmallestFirst().setSegmentsPerTier(A_TIER));
        // Whoever waits to find an article does not wait for small segments to be merged first: that is done beside.
        settings.setMaxFullFlushMergeWaitMillis(0);
        // Nor does whoever puts a single article in help to write the many.
        settings.setCheckPendingFlushUpdate(false);
        if (columns) {
            // Those of a merged segment before the first search of it.
            settings.setMergedSegmentWarmer(SegmentColumns::of);
        }
        return settings;
    }

    /** Says whether very many articles are being put in: then they are written many at a time. */
    static void filling(IndexWriter writer, boolean begins) {
        writer.getConfig().setRAMBufferSizeMB(begins ? BUFFER_FILLING_MB : BUFFER_MB);
    }

    /**
     * Begins to merge small ones if there are many.
     *
     * @return whether there is something to merge, and so to be committed
     */
    static boolean tidy(IndexWriter writer, ReaderManager readers) throws IOException {
        DirectoryReader reader = readers.acquire();
        try {
            boolean begins = reader.leaves().size() > MANY && !writer.hasPendingMerges();
            if (begins) {
                writer.forceMerge(AT_REST, false);
            }
            return begins;
        } finally {
            readers.release(reader);
        }
    }

    /** Where segments are to become fewer, Lucene's policy would begin with the largest. */
    private static final class SmallestFirst extends TieredMergePolicy {

        @Override
        public @Nullable MergeSpecification findForcedMerges(
                SegmentInfos infos, int most, Map<SegmentCommitInfo, Boolean> wanted, MergeContext context)
                throws IOException {
            Map<SegmentCommitInfo, Long> sizes = new HashMap<>();
            for (SegmentCommitInfo segment : infos) {
                if (!context.getMergingSegments().contains(segment)) {
                    sizes.put(segment, size(segment, context));
                }
            }
            int tooMany = infos.size() - most;
            if (tooMany <= 0 || sizes.size() <= tooMany) {
                return null;
            }
            MergeSpecification merges = new MergeSpecification();
            merges.add(new OneMerge(sizes.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .limit(tooMany + 1L)
                    .map(Map.Entry::getKey)
                    .toList()));
            return merges;
        }
    }
}
