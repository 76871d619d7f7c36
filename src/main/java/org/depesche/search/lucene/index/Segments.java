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

/** Settings for few segments, because a search looks up every form of every word in each segment. */
final class Segments {

    /** Small, since a refresh writes the buffer first while somebody may wait for it. */
    private static final int BUFFER_MB = 4;

    /** The same while all articles are indexed and nobody waits for a single one. */
    private static final int BUFFER_FILLING_MB = 64;

    /** Half of Lucene's default. Merging costs a third more. */
    private static final int A_TIER = 4;

    /** The number of segments while no articles come in. Only the smallest are merged for it. */
    static final int AT_REST = 6;

    /** Up to this number nothing is merged, since a single article is not worth a merge. */
    static final int MANY = 2 * AT_REST;

    private Segments() {}

    /** @param columns whether counting needs columns on the heap */
    static IndexWriterConfig settings(boolean columns) {
        // articles bring their own analysis (TextIn), and no other field is text
        IndexWriterConfig settings = new IndexWriterConfig(new KeywordAnalyzer());
        settings.setRAMBufferSizeMB(BUFFER_MB);
        settings.setCommitOnClose(false);
        settings.setMergePolicy(new SmallestFirst().setSegmentsPerTier(A_TIER));
        // a refresh does not wait for merges
        settings.setMaxFullFlushMergeWaitMillis(0);
        // the thread of a single article does not help to write many
        settings.setCheckPendingFlushUpdate(false);
        if (columns) {
            // the columns of a merged segment, before its first search
            settings.setMergedSegmentWarmer(SegmentColumns::of);
        }
        return settings;
    }

    /** Enlarges the buffer while all articles are indexed. */
    static void filling(IndexWriter writer, boolean begins) {
        writer.getConfig().setRAMBufferSizeMB(begins ? BUFFER_FILLING_MB : BUFFER_MB);
    }

    /**
     * Begins to merge small segments if there are many.
     *
     * @return whether a merge began, so that a commit is needed
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

    /** Merges the smallest segments first; the policy of Lucene would begin with the largest. */
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
