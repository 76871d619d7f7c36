package org.depesche.ingest;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Leaves one of the processors to those who read and search: of the batches that a server takes in from its queue as many
 * are worked on at a time as there are others, in the order in which they come. A file of many thousand articles would
 * make every page wait, and be through hardly sooner.
 */
@Component
class ReadersFirst implements Executor {

    private final Semaphore turns;

    @Autowired
    ReadersFirst() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    /** @param turns how many at a time */
    ReadersFirst(int turns) {
        this.turns = new Semaphore(turns, true);
    }

    /**
     * Runs a batch, here, as soon as it is its turn.
     *
     * @throws StoppedException if the thread is interrupted before
     */
    @Override
    public void execute(Runnable batch) {
        try {
            turns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
        try {
            batch.run();
        } finally {
            turns.release();
        }
    }
}
