package org.depesche.tagging;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How much work one text may be. It is asked between two sentences, so that nothing has to be stopped from outside. What
 * counts is the time that the processor spends on it: on a busy machine, which is slow for all, no text loses its tags.
 * Belongs to the thread that makes it.
 */
public final class Budget {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean COUNTS = THREADS.isCurrentThreadCpuTimeSupported();

    /** Asking for the time costs as much as a short sentence. */
    private static final int SELDOM = 16;

    private final long nanos;
    private final long begun = now();
    private int asked;

    private Budget(long nanos) {
        this.nanos = nanos;
    }

    /** From now on, as much as the processor does in this time. */
    public static Budget of(Duration time) {
        return new Budget(time.toNanos());
    }

    /** As much as it takes. */
    public static Budget unlimited() {
        return new Budget(Long.MAX_VALUE);
    }

    /** @throws SpentException if nothing is left of it */
    public void check() {
        if (nanos != Long.MAX_VALUE && ++asked % SELDOM == 0 && now() - begun > nanos) {
            throw new SpentException();
        }
    }

    private static long now() {
        return COUNTS ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** The text is more work than it may be: nothing is found in it. */
    public static final class SpentException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private SpentException() {
            super("The text takes too long to tag", null, false, false);
        }
    }
}
