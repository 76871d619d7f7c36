package org.depesche.search.follow;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a new index beside the serving one on request, and tries again after a failure.
 *
 * @param <I> the index of an engine
 */
public final class IndexRebuild<I extends IndexWriting> {

    private static final Logger log = LoggerFactory.getLogger(IndexRebuild.class);

    private static final long PAUSE_AFTER_FAILURE = 2000;

    private final IndexBuilding<I> indexes;
    private final ExecutorService builders;
    private volatile boolean wanted;
    private volatile boolean stopped;
    private volatile long done;
    private volatile @Nullable IndexFollower<I> building;
    private volatile @Nullable IndexFollower<I> result;
    private volatile @Nullable Thread thread;

    public IndexRebuild(IndexBuilding<I> indexes, ExecutorService builders) {
        this.indexes = indexes;
        this.builders = builders;
    }

    public boolean isWanted() {
        return wanted;
    }

    /** Requests a rebuild; false if one was requested already. */
    public synchronized boolean want() {
        if (wanted) {
            return false;
        }
        done = 0;
        wanted = true;
        return true;
    }

    /** The number of articles in the new index; 0 if none is being built. */
    public long done() {
        return done;
    }

    /** @param articles that the new index has by now */
    public void progress(long articles) {
        done = articles;
    }

    /** Begins in its own thread unless it has begun. */
    public void beginIfWanted() {
        if (wanted && thread == null) {
            thread = Thread.ofPlatform().name("index-rebuild").start(this::build);
        }
    }

    /** The complete index until it serves; null: none. */
    public @Nullable IndexFollower<I> result() {
        return result;
    }

    /** The result serves. */
    public void end() {
        result = null;
        thread = null;
        done = 0;
        wanted = false;
    }

    /** The result is of no use. */
    public void beginAgain() {
        indexes.giveUp(result);
        result = null;
        thread = null;
        done = 0;
    }

    /** Ends the rebuild soon, without a result. */
    public void stop() {
        stopped = true;
        IndexFollower<I> unfinished = building;
        if (unfinished != null) {
            unfinished.stop();
        }
    }

    /** Waits for its thread after a stop. */
    public void join() {
        InterruptibleWait.join(thread);
    }

    private void build() {
        IndexFollower<I> next = null;
        try {
            log.info("The index is built anew; the old one serves meanwhile");
            next = indexes.fresh(builders);
            building = next;
            if (stopped) {
                next.stop();
            }
            next.fill(this::progress);
            next.follow();
            result = next;
            log.info("The new index is ready: {} articles", done);
        } catch (IOException | RuntimeException e) {
            if (!stopped) {
                log.warn("The index could not be built anew; it is tried again", e);
            }
            indexes.giveUp(next);
            InterruptibleWait.pause(stopped ? 0 : PAUSE_AFTER_FAILURE);
            thread = null;
        } finally {
            building = null;
        }
    }
}
