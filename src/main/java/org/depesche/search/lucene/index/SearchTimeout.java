package org.depesche.search.lucene.index;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.QueryTimeout;

/**
 * The time that one search may work. When the time is over the search gives the hits found by then: a narrower answer with
 * a hint instead of a late one. It is the processor time of each thread that works for the search, so a busy machine that
 * lets the search wait does not cut it.
 */
public final class SearchTimeout implements QueryTimeout {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** The processor time at which the work of a thread ends, by the id of the thread. */
    private final Map<Long, Long> ends = new ConcurrentHashMap<>();

    /** No thread can use up its time before this moment. This clock is read much faster than a thread's processor time. */
    private final long earliest;

    /** Begins now, for this thread. */
    public SearchTimeout(Duration longest) {
        earliest = System.nanoTime() + longest.toNanos();
        ends.put(Thread.currentThread().threadId(), now() + longest.toNanos());
    }

    /** The task for another thread, which then has the time that this thread has left. */
    Runnable shared(Runnable task) {
        Long end = ends.get(Thread.currentThread().threadId());
        if (end == null) {
            return task;
        }
        long left = end - now();
        return () -> {
            long thread = Thread.currentThread().threadId();
            boolean joins = ends.putIfAbsent(thread, now() + left) == null;
            try {
                task.run();
            } finally {
                if (joins) {
                    ends.remove(thread);
                }
            }
        };
    }

    @Override
    public boolean shouldExit() {
        if (System.nanoTime() - earliest < 0) {
            return false;
        }
        Long end = ends.get(Thread.currentThread().threadId());
        return end != null && now() - end >= 0;
    }

    private static long now() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
