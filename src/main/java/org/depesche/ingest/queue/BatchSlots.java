package org.depesche.ingest.queue;

import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The batches that this node works on at the same time: as many as {@link Fairness} allows, in the order of their
 * turns.
 */
@Component
class BatchSlots {

    private static final long LOOK_MILLIS = 500;

    private final NavigableSet<Waiting> line =
            new TreeSet<>(Comparator.comparingInt(Waiting::turn).thenComparingLong(Waiting::arrival));

    private int free;
    private int large;
    private int beside;
    private long arrivals;

    private record Waiting(int turn, long arrival, boolean small) {}

    @Autowired
    BatchSlots() {
        this(Fairness.batches(Runtime.getRuntime().availableProcessors()));
    }

    /** @param free the number of batches at the same time */
    BatchSlots(int free) {
        this.free = free;
    }

    /** The permission to work on a batch, until it is closed. */
    final class Slot implements AutoCloseable {

        private final boolean common;
        private final boolean small;

        private Slot(boolean common, boolean small) {
            this.common = common;
            this.small = small;
            count(1);
        }

        private void count(int one) {
            free -= common ? one : 0;
            beside += common ? 0 : one;
            large += small ? 0 : one;
        }

        @Override
        public void close() {
            synchronized (BatchSlots.this) {
                count(-1);
                BatchSlots.this.notifyAll();
            }
        }
    }

    /**
     * Waits for a slot.
     *
     * @param small whether the batch takes only a moment
     * @param leaves whether to stop waiting; asked twice a second
     * @return empty if the caller stopped waiting
     */
    Optional<Slot> await(int turn, boolean small, BooleanSupplier leaves) throws InterruptedException {
        Waiting own = arrive(turn, small);
        try {
            Slot slot = tryFor(own);
            while (slot == null && !leaves.getAsBoolean()) {
                slot = tryFor(own);
            }
            return Optional.ofNullable(slot);
        } finally {
            leave(own);
        }
    }

    private synchronized Waiting arrive(int turn, boolean small) {
        Waiting own = new Waiting(turn, arrivals++, small);
        line.add(own);
        return own;
    }

    private synchronized void leave(Waiting own) {
        line.remove(own);
        notifyAll();
    }

    /** Null if no slot becomes free for it within half a second. */
    @SuppressWarnings("WaitNotInLoop") // the caller tries again
    private synchronized @Nullable Slot tryFor(Waiting own) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!isNext(own)) {
            wait(LOOK_MILLIS);
        }
        return isNext(own) ? new Slot(free > 0, own.small) : null;
    }

    private boolean isNext(Waiting own) {
        return free > 0
                ? own.equals(line.first())
                : Fairness.goesBeside(own.small, large, beside) && own.equals(firstSmall());
    }

    private @Nullable Waiting firstSmall() {
        return line.stream().filter(Waiting::small).findFirst().orElse(null);
    }
}
