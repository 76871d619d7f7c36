package org.depesche.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadersFirstTests {

    private final ReadersFirst readersFirst = new ReadersFirst(2);

    @Test
    void noMoreBatchesRunAtATimeThanThereAreTurns() {
        AtomicInteger running = new AtomicInteger();
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        AtomicInteger done = new AtomicInteger();

        try (ExecutorService jobs = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                jobs.execute(() -> readersFirst.execute(() -> {
                    seen.add(running.incrementAndGet());
                    Thread.yield();
                    running.decrementAndGet();
                    done.incrementAndGet();
                }));
            }
        }

        assertThat(done).hasValue(200);
        assertThat(seen).isSubsetOf(1, 2);
    }

    @Test
    void aBatchThatFailsGivesItsTurnBack() {
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> readersFirst.execute(() -> {
                        throw new IllegalStateException("failed");
                    }));
        }

        AtomicInteger done = new AtomicInteger();
        readersFirst.execute(done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    @Test
    void whoIsToStopDoesNotWaitForATurn() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(StoppedException.class)
                .isThrownBy(() -> readersFirst.execute(() -> assertThat(true).isFalse()));

        assertThat(Thread.interrupted()).isTrue();
    }
}
