package org.depesche.connection;

import java.util.concurrent.Semaphore;

/**
 * The limits that all connections share.
 *
 * @param bodies permits for threads that wait for a body
 * @param answers permits for threads that wait for the reader of a response
 * @param ahead the memory of buffered bodies
 */
record SharedLimits(ConnectionSettings settings, Semaphore bodies, Semaphore answers, BufferedBodies ahead) {

    SharedLimits(ConnectionSettings settings, int threads) {
        this(
                settings,
                new Semaphore(share(threads, settings.waitingBodies())),
                new Semaphore(share(threads, settings.waitingAnswers())),
                new BufferedBodies(settings.bodiesAhead().toBytes()));
    }

    private static int share(int threads, int percentage) {
        return Math.max(1, threads * percentage / 100);
    }

    TransferAllowance allowance() {
        return new TransferAllowance(settings.grace(), settings.leastBytesPerSecond());
    }
}
