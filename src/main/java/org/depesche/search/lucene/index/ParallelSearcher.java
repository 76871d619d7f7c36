package org.depesche.search.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Searches parts of an index side by side as long as cores are free: a single reader is answered sooner, many readers
 * wait for none of it. Has the patience of the thread that asks.
 */
public final class ParallelSearcher extends IndexSearcher {

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    /** Smaller parts are searched sooner than another thread has begun. */
    private static final int SMALLEST_PART = 20_000;

    private static final int KEPT_SECONDS = 60;
    private static final @Nullable Executor OTHER_CORES = CORES == 1 ? null : SearchTimeout.shared(others());

    ParallelSearcher(IndexReader reader) {
        super(reader, OTHER_CORES);
        setTimeout(SearchTimeout.OF_THIS_THREAD);
    }

    /**
     * Nobody waits for them: whoever asks does what none of them has begun when it is needed. As many as there are cores:
     * who is asked by them waits for what was begun aside.
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

    /** Begins something else on another core, as soon as one is free. */
    public static <T> Aside<T> aside(Callable<T> something) {
        Aside<T> aside = new Aside<>(something);
        if (OTHER_CORES != null) {
            OTHER_CORES.execute(aside.task);
        }
        return aside;
    }

    /** What goes on aside; done by the thread that asks for it, if no other has begun. Over when it is closed. */
    public static final class Aside<T> implements AutoCloseable {

        private final FutureTask<T> task;

        private Aside(Callable<T> something) {
            this.task = new FutureTask<>(something);
        }

        public T get() throws IOException {
            task.run();
            try {
                return task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Stopped while something was searched", e);
            } catch (ExecutionException e) {
                throw IOUtils.rethrowAlways(e.getCause());
            }
        }

        @Override
        public void close() {
            try {
                get();
            } catch (IOException | RuntimeException e) {
                // told to whoever asked
            }
        }
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
