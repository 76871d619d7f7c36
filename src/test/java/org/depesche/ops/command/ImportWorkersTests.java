package org.depesche.ops.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportWorkersTests {

    private static final int BATCHES = 40;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void asManyWorkSideBySideAsWereAskedFor(int count) {
        CountDownLatch together = new CountDownLatch(count);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        AtomicBoolean ended = new AtomicBoolean();

        try (ImportWorkers workers = new ImportWorkers(count)) {
            ImportWorkers.Group group = workers.group(() -> ended.set(done.size() == BATCHES));
            for (int i = 0; i < BATCHES; i++) {
                int batch = i;
                group.execute(() -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    together.countDown();
                    awaitAll(together);
                    now.decrementAndGet();
                    done.add(batch);
                });
            }
            group.close();
            workers.awaitAll();
        }

        assertThat(most).hasValue(count);
        assertThat(ended).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatFailsIsToldAndItsGroupDoesNotEnd(int count) {
        AtomicBoolean ended = new AtomicBoolean();

        assertThatThrownBy(() -> {
                    try (ImportWorkers workers = new ImportWorkers(count)) {
                        ImportWorkers.Group group = workers.group(() -> ended.set(true));
                        group.execute(() -> {
                            throw new IllegalStateException("a broken batch");
                        });
                        group.close();
                        workers.awaitAll();
                    }
                })
                .hasMessage("a broken batch");

        assertThat(ended).isFalse();
    }

    @Test
    void aGroupOfNoBatchesEndsAtOnce() {
        AtomicBoolean ended = new AtomicBoolean();

        try (ImportWorkers workers = new ImportWorkers(2)) {
            workers.group(() -> ended.set(true)).close();
        }

        assertThat(ended).isTrue();
    }

    private static void awaitAll(CountDownLatch together) {
        try {
            assertThat(together.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
