package org.depesche.connection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The time that a client may still make the server wait. Each byte that it sends or reads adds time according to the least
 * rate, up to the grace, so that a client cannot save time for a long pause. The rate counts, not the size.
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

    /** Subtracts a wait and adds the time for the bytes transferred. */
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
