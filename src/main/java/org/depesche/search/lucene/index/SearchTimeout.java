package org.depesche.search.lucene.index;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.apache.lucene.index.QueryTimeout;
import org.jspecify.annotations.Nullable;

/**
 * How long a search of this thread may work. When the time is over it gives what it has found by then: a narrower answer
 * with a hint instead of one that comes too late. It is the processor's time: a search is not cut because a busy machine
 * lets it wait.
 */
public final class SearchTimeout implements QueryTimeout {

    /** For all searchers: each thread has its own time, or as much as it wants. */
    public static final SearchTimeout OF_THIS_THREAD = new SearchTimeout();

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ThreadLocal<Limit> LIMIT = new ThreadLocal<>();

    private SearchTimeout() {}

    /** Thrown where a search cannot go on with what it has found by then. */
    public static final class Exceeded extends RuntimeException {

        public Exceeded() {
            super("out of time", null, false, false);
        }
    }

    /** A time that is running, until it is closed. Not one within another. */
    public static final class Limit implements AutoCloseable {

        private final long end;
        private final @Nullable Limit whole;
        private volatile boolean exceeded;

        private Limit(long end, @Nullable Limit whole) {
            this.end = end;
            this.whole = whole;
        }

        private void exceed() {
            exceeded = true;
            if (whole != null) {
                whole.exceed();
            }
        }

        /** Whether a search was broken off. */
        public boolean isExceeded() {
            return exceeded;
        }

        @Override
        public void close() {
            LIMIT.remove();
        }
    }

    public static Limit of(Duration time) {
        Limit limit = new Limit(now() + time.toNanos(), null);
        LIMIT.set(limit);
        return limit;
    }

    /** Whether a search of this thread was broken off in the time that is running. */
    public static boolean isExceeded() {
        Limit limit = LIMIT.get();
        return limit != null && limit.isExceeded();
    }

    /** What it runs has the time that the thread that hands it over has left. */
    static Executor shared(Executor executor) {
        return task -> {
            Limit whole = LIMIT.get();
            if (whole == null) {
                executor.execute(task);
                return;
            }
            long left = whole.end - now();
            Thread asking = Thread.currentThread();
            executor.execute(() -> {
                if (Thread.currentThread() == asking) {
                    task.run();
                    return;
                }
                LIMIT.set(new Limit(now() + left, whole));
                try {
                    task.run();
                } finally {
                    LIMIT.remove();
                }
            });
        };
    }

    @Override
    public boolean shouldExit() {
        Limit limit = LIMIT.get();
        if (limit == null || now() - limit.end < 0) {
            return false;
        }
        limit.exceed();
        return true;
    }

    private static long now() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
