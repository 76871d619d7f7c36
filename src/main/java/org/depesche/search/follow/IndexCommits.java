package org.depesche.search.follow;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.changes.IndexPosition;
import org.jspecify.annotations.Nullable;

/** Commits an index in the background, since the disk is slow. Only one thread at a time may use it. */
final class IndexCommits {

    private final IndexWriting index;
    private final IndexNodes nodes;
    private final ExecutorService workers;
    private volatile IndexPosition last;
    private @Nullable Future<?> goingOn;
    private boolean changed;
    private long begun = System.nanoTime();

    IndexCommits(IndexWriting index, IndexNodes nodes, ExecutorService workers) {
        this.index = index;
        this.nodes = nodes;
        this.workers = workers;
        this.last = index.position();
    }

    /** The position of the last commit. */
    IndexPosition last() {
        return last;
    }

    /** Whether all changes are committed and no commit is running. */
    boolean isSettled() {
        return !changed && goingOn == null;
    }

    /** Notes that a commit is needed. */
    void changed() {
        changed = true;
    }

    /**
     * Begins a commit if one is needed and none is running.
     *
     * @param pause the least time since the last commit began
     * @throws IOException if the last commit failed
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

    /** Waits for a running commit and ignores its failure, because the index is given up. */
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
                InterruptibleWait.await(commit, "The index could not be committed");
            }
        } catch (IOException e) {
            changed = true;
            throw e;
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
