package org.depesche.ingest;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Leaves one of the processors to those who read and search: of the batches that a server takes in from its queue as many
 * are worked on at a time as there are others. A file of many thousand articles would make every page wait, and be through
 * hardly sooner.
 */
@Component
class ReadersFirst {

    /** Of those that wait. */
    private final PriorityQueue<Turn> turns = new PriorityQueue<>(
            Comparator.comparingInt(Turn::priority).reversed().thenComparingLong(Turn::arrival));

    private int free;
    private long arrivals;

    private record Turn(int priority, long arrival) {}

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
     * @throws StoppedException if the thread is interrupted before
     */
    void run(int priority, Runnable batch) {
        await(priority);
        try {
            batch.run();
        } finally {
            leave();
        }
    }

    private synchronized void await(int priority) {
        Turn turn = new Turn(priority, arrivals++);
        turns.add(turn);
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            while (free == 0 || !turn.equals(turns.peek())) {
                wait();
            }
            free--;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        } finally {
            turns.remove(turn);
            notifyAll();
        }
    }

    private synchronized void leave() {
        free++;
        notifyAll();
    }
}
