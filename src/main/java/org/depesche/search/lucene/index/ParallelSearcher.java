package org.depesche.search.lucene.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Searches parts of an index side by side as long as cores are free: a single reader gets the answer sooner, and of many
 * readers none waits for it.
 */
public final class ParallelSearcher extends IndexSearcher {

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    /** Smaller parts are searched sooner than another thread has begun. */
    private static final int SMALLEST_PART = 20_000;

    private static final int KEPT_SECONDS = 60;
    private static final @Nullable Executor OTHER_CORES = CORES == 1 ? null : others();

    /** @param timeout for all searches of this searcher together; null: none */
    ParallelSearcher(IndexReader reader, @Nullable SearchTimeout timeout) {
        super(reader, within(timeout));
        setTimeout(timeout);
    }

    /** Identifies the snapshot, for caches. */
    public IndexReader.CacheKey key() {
        return getIndexReader().getReaderCacheHelper().getKey();
    }

    private static @Nullable Executor within(@Nullable SearchTimeout timeout) {
        Executor others = OTHER_CORES;
        return others == null || timeout == null ? others : task -> others.execute(timeout.shared(task));
    }

    /**
     * The threads of all searches. A search does not wait for a free thread: the asking thread runs each task that no other
     * thread has begun. There are as many as cores, since a task begun aside waits for tasks of its own.
     */
    private static Executor others() {
        ThreadPoolExecutor others = new ThreadPoolExecutor(
                CORES,
                CORES,
                KEPT_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("search-", 1).daemon().factory());
        others.allowCoreThreadTimeOut(true);
        return others;
    }

    /** The largest segment first, each to the part that has the fewest articles yet. */
    @Override
    protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
        int articles = leaves.stream().mapToInt(leaf -> leaf.reader().maxDoc()).sum();
        int count = Math.clamp(articles / SMALLEST_PART, 1, CORES);
        List<Part> parts = Stream.generate(Part::new).limit(count).toList();
        leaves.stream()
                .sorted(Comparator.comparingInt(
                        (LeafReaderContext leaf) -> -leaf.reader().maxDoc()))
                .forEach(leaf -> parts.stream()
                        .min(Comparator.comparingInt(part -> part.articles))
                        .orElseThrow()
                        .add(leaf));
        return parts.stream()
                .filter(part -> !part.leaves.isEmpty())
                .map(part -> new LeafSlice(part.leaves))
                .toArray(LeafSlice[]::new);
    }

    private static final class Part {
        private final List<LeafReaderContextPartition> leaves = new ArrayList<>();
        private int articles;

        private void add(LeafReaderContext leaf) {
            leaves.add(LeafReaderContextPartition.createForEntireSegment(leaf));
            articles += leaf.reader().maxDoc();
        }
    }
}
