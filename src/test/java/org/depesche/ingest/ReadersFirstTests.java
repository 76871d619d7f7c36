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

    private static final Runnable NOTHING = () -> {};

    private final ReadersFirst readersFirst = new ReadersFirst(2);

    @Test
    void noMoreBatchesRunAtATimeThanThereAreTurns() {
        AtomicInteger running = new AtomicInteger();
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        AtomicInteger done = new AtomicInteger();

        try (ExecutorService jobs = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                jobs.execute(() -> readersFirst.run(0, true, NOTHING, () -> {
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
            jobs.execute(() -> one.run(0, true, NOTHING, () -> await(allWait)));
            for (int priority : new int[] {-20, -3000, -1, -20, -40}) {
                Thread.sleep(50);
                jobs.execute(() -> one.run(priority, true, NOTHING, () -> order.add(priority)));
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
                    .isThrownBy(() -> readersFirst.run(0, true, NOTHING, () -> {
                        throw new IllegalStateException("failed");
                    }));
        }

        AtomicInteger done = new AtomicInteger();
        readersFirst.run(0, true, NOTHING, done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    @Test
    void whoIsToStopDoesNotWaitForATurn() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(StoppedException.class)
                .isThrownBy(() -> readersFirst.run(
                        0, true, NOTHING, () -> assertThat(true).isFalse()));

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void besideALargeBatchThereIsRoomForOneSmallOne() throws InterruptedException {
        ReadersFirst one = new ReadersFirst(1);
        CountDownLatch large = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Set<String> ran = ConcurrentHashMap.newKeySet();

        try (ExecutorService jobs = Executors.newFixedThreadPool(3)) {
            jobs.execute(() -> one.run(0, false, NOTHING, () -> {
                begun.countDown();
                await(large);
            }));
            begun.await();
            jobs.execute(() -> one.run(0, false, NOTHING, () -> ran.add("another large one")));
            one.run(-100, true, NOTHING, () -> ran.add("a small one"));

            assertThat(ran).containsExactly("a small one");
            large.countDown();
        }
        assertThat(ran).containsOnly("a small one", "another large one");
    }

    @Test
    void whoWaitsLooksRoundNowAndThen() throws InterruptedException {
        ReadersFirst one = new ReadersFirst(1);
        CountDownLatch large = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);

        try (ExecutorService jobs = Executors.newFixedThreadPool(1)) {
            jobs.execute(() -> one.run(0, false, NOTHING, () -> {
                begun.countDown();
                await(large);
            }));
            begun.await();

            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> one.run(
                            0,
                            false,
                            () -> {
                                throw new IllegalStateException("others go first");
                            },
                            () -> assertThat(true).isFalse()));
            large.countDown();
        }
        List<Integer> done = new ArrayList<>();
        one.run(0, false, NOTHING, () -> done.add(1));
        assertThat(done).hasSize(1);
    }
}
