package org.depesche.ingest.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.depesche.Eventually.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class BatchSlotsTests {

    private static final BooleanSupplier STAYS = () -> false;
    private static final boolean SMALL = true;
    private static final boolean LARGE = false;

    @Test
    void noMoreBatchesRunAtATimeThanThereAreSlots() {
        BatchSlots slots = new BatchSlots(2);
        AtomicInteger running = new AtomicInteger();
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        AtomicInteger done = new AtomicInteger();

        try (ExecutorService jobs = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                jobs.submit(() -> {
                    try (BatchSlots.Slot slot = slots.await(0, SMALL, STAYS).orElseThrow()) {
                        seen.add(running.incrementAndGet());
                        Thread.yield();
                        running.decrementAndGet();
                        return done.incrementAndGet();
                    }
                });
            }
        }

        assertThat(done).hasValue(200);
        assertThat(seen).isSubsetOf(1, 2);
    }

    @Test
    void aLowerTurnGoesFirst() throws InterruptedException {
        BatchSlots one = new BatchSlots(1);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Thread> jobs = new ArrayList<>();

        try (BatchSlots.Slot first = one.await(0, SMALL, STAYS).orElseThrow()) {
            for (int turn : new int[] {20, 3000, 1, 20, 40}) {
                jobs.add(inLine(one, turn, order));
            }
        }
        for (Thread job : jobs) {
            job.join();
        }

        assertThat(order).containsExactly(1, 20, 20, 40, 3000);
    }

    private static Thread inLine(BatchSlots slots, int turn, List<Integer> order) {
        Thread job = Thread.ofPlatform().start(() -> {
            try (BatchSlots.Slot slot = slots.await(turn, SMALL, STAYS).orElseThrow()) {
                order.add(turn);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> job.getState() == Thread.State.TIMED_WAITING);
        return job;
    }

    @Test
    void anInterruptedThreadDoesNotWaitForASlot() {
        BatchSlots slots = new BatchSlots(2);
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> slots.await(0, SMALL, STAYS));
    }

    @Test
    void besideALargeBatchThereIsRoomForOneSmallOne() throws InterruptedException {
        BatchSlots one = new BatchSlots(1);

        try (BatchSlots.Slot large = one.await(0, LARGE, STAYS).orElseThrow()) {
            assertThat(one.await(0, LARGE, () -> true)).isEmpty();
            try (BatchSlots.Slot small = one.await(100, SMALL, STAYS).orElseThrow()) {
                assertThat(one.await(0, SMALL, () -> true)).isEmpty();
            }
            one.await(100, SMALL, STAYS).orElseThrow().close();
        }
        one.await(0, LARGE, STAYS).orElseThrow().close();
    }

    @Test
    void aBatchMayLeaveTheLineWhileItWaits() throws InterruptedException {
        BatchSlots one = new BatchSlots(1);
        AtomicBoolean asked = new AtomicBoolean();

        try (BatchSlots.Slot large = one.await(0, LARGE, STAYS).orElseThrow()) {
            assertThat(one.await(0, LARGE, () -> asked.getAndSet(true))).isEmpty();
        }

        assertThat(asked).isTrue();
        assertThat(one.await(1, LARGE, STAYS)).isPresent();
    }
}
