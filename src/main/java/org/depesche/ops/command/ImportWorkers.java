package org.depesche.ops.command;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.depesche.ingest.TransientFailures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that store batches. The submitting thread takes part when the others are busy and enough batches wait, so
 * that no more is read than can be stored. If the database is away for a while, they wait for it.
 */
final class ImportWorkers implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ImportWorkers.class);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final int MOST_TRIES = 12;

    /** Null if the submitting thread works alone. */
    private final @Nullable ThreadPoolExecutor others;

    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    /** @param count how many batches are stored at a time */
    ImportWorkers(int count) {
        others = count == 1 ? null : others(count - 1);
    }

    private static ThreadPoolExecutor others(int count) {
        return new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(count),
                Thread.ofPlatform().name("import-", 1).factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** The batches of one file. */
    final class Group implements Executor, AutoCloseable {

        /** One for each unfinished batch, and one until all are submitted. */
        private final AtomicInteger open = new AtomicInteger(1);

        private final Runnable end;

        private Group(Runnable end) {
            this.end = end;
        }

        @Override
        public void execute(Runnable batch) {
            stopIfFailed();
            open.incrementAndGet();
            Runnable work = () -> {
                try {
                    patiently(batch);
                    leave();
                } catch (RuntimeException e) {
                    failure.compareAndSet(null, e);
                }
            };
            if (others == null) {
                work.run();
            } else {
                others.execute(work);
            }
        }

        /** No more batches come. */
        @Override
        public void close() {
            leave();
        }

        private void leave() {
            if (open.decrementAndGet() == 0) {
                patiently(end);
            }
        }
    }

    /** @param end called when all batches of the group are finished and none failed */
    Group group(Runnable end) {
        return new Group(end);
    }

    private static void patiently(Runnable work) {
        patiently(() -> {
            work.run();
            return true;
        });
    }

    /** Repeats work while the database is away. */
    static <T> T patiently(Supplier<T> work) {
        Duration pause = Duration.ofSeconds(1);
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!TransientFailures.isTransient(e) || tries == MOST_TRIES) {
                    throw e;
                }
                log.warn("The database does not answer; trying again in {} s: {}", pause.toSeconds(), e.getMessage());
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private void stopIfFailed() {
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    /** @throws RuntimeException the first failure of a batch */
    void awaitAll() {
        close();
        stopIfFailed();
    }

    @Override
    public void close() {
        if (others != null) {
            others.close();
        }
    }
}
