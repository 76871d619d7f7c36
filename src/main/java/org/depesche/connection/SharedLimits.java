package org.depesche.connection;

import java.util.concurrent.Semaphore;

/** The limits that all connections share: waiting threads and the memory of buffered bodies. */
final class SharedLimits {

    private final ConnectionSettings settings;
    private final Semaphore bodies;
    private final Semaphore answers;
    private final BufferedBodies ahead;

    SharedLimits(ConnectionSettings settings, int threads) {
        this.settings = settings;
        this.bodies = new Semaphore(share(threads, settings.waitingBodies()));
        this.answers = new Semaphore(share(threads, settings.waitingAnswers()));
        this.ahead = new BufferedBodies(settings.bodiesAhead().toBytes());
    }

    private static int share(int threads, int percentage) {
        return Math.max(1, threads * percentage / 100);
    }

    ConnectionSettings settings() {
        return settings;
    }

    /** Permits for threads that wait for a body. */
    Semaphore bodies() {
        return bodies;
    }

    /** Permits for threads that wait for the reader of a response. */
    Semaphore answers() {
        return answers;
    }

    TransferAllowance allowance() {
        return new TransferAllowance(settings.grace(), settings.leastBytesPerSecond());
    }

    /** The memory of buffered bodies. */
    BufferedBodies ahead() {
        return ahead;
    }
}
