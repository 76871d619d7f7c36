package org.depesche.connection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long the other side may still keep us waiting. What it sends or reads gives time back by the least rate, but never
 * more than the grace: nobody saves up for a long pause. Size does not matter, only pace.
 */
final class TransferAllowance {

    private final long most;
    private final long perByte;
    private long left;

    TransferAllowance(Duration grace, int leastBytesPerSecond) {
        this.most = grace.toNanos();
        this.perByte = TimeUnit.SECONDS.toNanos(1) / leastBytesPerSecond;
        this.left = most;
    }

    void begin() {
        left = most;
    }

    /** Takes a wait into account, and what came of it. */
    void waited(long nanos, long bytes) {
        left = Math.min(most, left - nanos + bytes * perByte);
    }

    boolean isAtEnd() {
        return left <= 0;
    }

    long millis() {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(left));
    }
}
