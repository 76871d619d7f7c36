package org.depesche.tagging;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * A limit of the work on one text, checked between sentences. It counts processor time, so a busy machine does not cost
 * a text its tags. Belongs to the thread that creates it.
 */
public final class Budget {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean COUNTS = THREADS.isCurrentThreadCpuTimeSupported();

    /** Reading the clock takes as long as a short sentence. */
    private static final int SELDOM = 16;

    private final long nanos;
    private final long begun = now();
    private int asked;

    private Budget(long nanos) {
        this.nanos = nanos;
    }

    /** A budget of processor time that starts now. */
    public static Budget of(Duration time) {
        return new Budget(time.toNanos());
    }

    /** A budget without limit. */
    public static Budget unlimited() {
        return new Budget(Long.MAX_VALUE);
    }

    /** @throws SpentException if the budget is spent */
    public void check() {
        if (nanos != Long.MAX_VALUE && ++asked % SELDOM == 0 && now() - begun > nanos) {
            throw new SpentException();
        }
    }

    private static long now() {
        return COUNTS ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** The text takes too much work, so it gets no tags. */
    public static final class SpentException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private SpentException() {
            super("The text takes too long to tag", null, false, false);
        }
    }
}
