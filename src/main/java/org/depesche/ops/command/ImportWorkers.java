package org.depesche.ops.command;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.depesche.ingest.TransientFailures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryState;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;

/**
 * Threads that store batches. The submitting thread takes part when the others are busy and enough batches wait, so
 * that no more is read than can be stored. If the database is away for a while, they wait for it.
 */
final class ImportWorkers implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ImportWorkers.class);

    /** Repeats work while the database is away. */
    static final RetryTemplate PATIENCE = new RetryTemplate(RetryPolicy.builder()
            .predicate(TransientFailures::isTransient)
            .maxRetries(11)
            .delay(Duration.ofSeconds(1))
            .multiplier(2)
            .maxDelay(Duration.ofSeconds(15))
            .build());

    static {
        PATIENCE.setRetryListener(new RetryListener() {
            @Override
            public void beforeRetry(RetryPolicy policy, Retryable<?> work, RetryState state) {
                log.warn(
                        "The database did not answer; trying again: {}",
                        state.getLastException().getMessage());
            }
        });
    }

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
                    PATIENCE.invoke(batch);
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
                PATIENCE.invoke(end);
            }
        }
    }

    /** @param end called when all batches of the group are finished and none failed */
    Group group(Runnable end) {
        return new Group(end);
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
