package org.depesche.ingest;

import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Leaves one of the processors to those who read and search: of the batches that a server takes in from its queue as many
 * are worked on at a time as there are others. A file of many thousand articles would make every page wait, and be through
 * hardly sooner. Beside large batches, which may take as long as ten seconds, there is room for one small batch more.
 */
@Component
class ReadersFirst {

    /** How long somebody stands in line before they look round. */
    private static final long LOOK_MILLIS = 500;

    /** Of those that wait. */
    private final NavigableSet<Turn> turns =
            new TreeSet<>(Comparator.comparingInt(Turn::priority).reversed().thenComparingLong(Turn::arrival));

    private int free;
    private int large;
    private boolean beside;
    private long arrivals;

    private record Turn(int priority, long arrival, boolean small) {}

    @Autowired
    ReadersFirst() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    /** @param free how many batches at a time */
    ReadersFirst(int free) {
        this.free = free;
    }

    /**
     * Runs a batch, here, as soon as it is its turn.
     *
     * @param priority the higher, the sooner
     * @param small whether it is through in a moment
     * @param waiting is done now and then until it is its turn; what it throws ends the wait
     * @throws StoppedException if the thread is interrupted before
     */
    void run(int priority, boolean small, Runnable waiting, Runnable batch) {
        Place place = await(priority, small, waiting);
        try {
            batch.run();
        } finally {
            leave(place, small);
        }
    }

    private enum Place {
        COMMON,
        BESIDE
    }

    private Place await(int priority, boolean small, Runnable waiting) {
        Turn turn = arrive(priority, small);
        try {
            Place place = take(turn);
            while (place == null) {
                waiting.run();
                place = take(turn);
            }
            return place;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        } finally {
            goOutOfLine(turn);
        }
    }

    private synchronized Turn arrive(int priority, boolean small) {
        Turn turn = new Turn(priority, arrivals++, small);
        turns.add(turn);
        return turn;
    }

    /** Its place, if it is its turn within a moment; else null. */
    private synchronized @Nullable Place take(Turn turn) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!isNext(turn)) {
            wait(LOOK_MILLIS);
        }
        if (!isNext(turn)) {
            return null;
        }
        Place place = free > 0 ? Place.COMMON : Place.BESIDE;
        free -= place == Place.COMMON ? 1 : 0;
        beside |= place == Place.BESIDE;
        large += turn.small ? 0 : 1;
        return place;
    }

    private boolean isNext(Turn turn) {
        return free > 0 ? turn.equals(turns.first()) : turn.small && !beside && large > 0 && turn.equals(firstSmall());
    }

    private @Nullable Turn firstSmall() {
        return turns.stream().filter(Turn::small).findFirst().orElse(null);
    }

    private synchronized void goOutOfLine(Turn turn) {
        turns.remove(turn);
        notifyAll();
    }

    private synchronized void leave(Place place, boolean small) {
        free += place == Place.COMMON ? 1 : 0;
        beside &= place == Place.COMMON;
        large -= small ? 0 : 1;
        notifyAll();
    }
}
