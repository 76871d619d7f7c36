package org.depesche.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
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
                jobs.execute(() -> readersFirst.run(0, () -> {
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
    void whatHasPriorityGoesFirst() throws InterruptedException {
        ReadersFirst one = new ReadersFirst(1);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch allWait = new CountDownLatch(1);

        try (ExecutorService jobs = Executors.newFixedThreadPool(6)) {
            jobs.execute(() -> one.run(0, () -> await(allWait)));
            for (int priority : new int[] {-20, -3000, -1, -20, -40}) {
                Thread.sleep(50);
                jobs.execute(() -> one.run(priority, () -> order.add(priority)));
            }
            Thread.sleep(50);
            allWait.countDown();
        }

        assertThat(order).containsExactly(-1, -20, -20, -40, -3000);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aBatchThatFailsGivesItsTurnBack() {
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> readersFirst.run(0, () -> {
                        throw new IllegalStateException("failed");
                    }));
        }

        AtomicInteger done = new AtomicInteger();
        readersFirst.run(0, done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    @Test
    void whoIsToStopDoesNotWaitForATurn() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(StoppedException.class)
                .isThrownBy(() -> readersFirst.run(0, () -> assertThat(true).isFalse()));

        assertThat(Thread.interrupted()).isTrue();
    }
}
