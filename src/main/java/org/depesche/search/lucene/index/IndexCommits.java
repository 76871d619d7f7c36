package org.depesche.search.lucene.index;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.changes.IndexPosition;
import org.jspecify.annotations.Nullable;

/** Makes an index last, beside what goes on with it: the disk takes its time. To be asked by one thread at a time. */
final class IndexCommits {

    private final ArticleIndex index;
    private final IndexNodes nodes;
    private final ExecutorService workers;
    private volatile IndexPosition last;
    private @Nullable Future<?> goingOn;
    private boolean changed;
    private long begun = System.nanoTime();

    IndexCommits(ArticleIndex index, IndexNodes nodes, ExecutorService workers) {
        this.index = index;
        this.nodes = nodes;
        this.workers = workers;
        this.last = index.position();
    }

    /** Where the last one stands. */
    IndexPosition last() {
        return last;
    }

    /** Whether there is nothing to commit, and nothing that may still fail. */
    boolean isSettled() {
        return !changed && goingOn == null;
    }

    /** From now on there is something to commit. */
    void changed() {
        changed = true;
    }

    /**
     * Begins one if there is something to commit, and none is going on.
     *
     * @param pause since the last one was begun
     * @throws IOException if the last one failed
     */
    void beginAfter(Duration pause) throws IOException {
        if (goingOn != null && goingOn.isDone()) {
            settle();
        }
        if (changed && goingOn == null && System.nanoTime() - begun >= pause.toNanos()) {
            IndexPosition reached = index.position();
            changed = false;
            begun = System.nanoTime();
            goingOn = workers.submit(() -> {
                commit(reached);
                return null;
            });
        }
    }

    /** Commits now. */
    void finish() throws IOException {
        settle();
        commit(index.position());
        changed = false;
    }

    void finishIfChanged() throws IOException {
        settle();
        if (changed) {
            finish();
        }
    }

    /** Waits for one that is going on, however it ends: the index is given up. */
    void end() {
        try {
            settle();
        } catch (IOException e) {
            changed = true;
        }
    }

    private void settle() throws IOException {
        Future<?> commit = goingOn;
        goingOn = null;
        try {
            if (commit != null) {
                commit.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while the index was committed", e);
        } catch (ExecutionException e) {
            changed = true;
            throw new IOException("The index could not be committed", e.getCause());
        }
    }

    private void commit(IndexPosition reached) throws IOException {
        UUID mark = UUID.randomUUID();
        IndexPosition marked = reached.marked(mark);
        nodes.announce(last, mark);
        index.commit(marked);
        last = marked;
    }
}
