package org.depesche.connection;

import java.util.concurrent.Semaphore;

/** What all connections share: how many threads wait for them, and how much of their bodies lies in memory. */
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

    /** Turns of threads that wait for a body. */
    Semaphore bodies() {
        return bodies;
    }

    /** Turns of threads that wait for a reader. */
    Semaphore answers() {
        return answers;
    }

    TransferAllowance patience() {
        return new TransferAllowance(settings.grace(), settings.leastBytesPerSecond());
    }

    /** Bodies that lie in memory. */
    BufferedBodies ahead() {
        return ahead;
    }
}
