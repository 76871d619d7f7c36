package org.depesche.search.lucene.index;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import org.depesche.search.follow.IndexFollower;
import org.depesche.search.follow.InterruptibleWait;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds a new index beside the serving one on request, and tries again after a failure. */
final class IndexRebuild {

    private static final Logger log = LoggerFactory.getLogger(IndexRebuild.class);

    private static final long PAUSE_AFTER_FAILURE = 2000;

    private final IndexFolder folder;
    private final ExecutorService builders;
    private volatile boolean wanted;
    private volatile boolean stopped;
    private volatile long done;
    private volatile @Nullable IndexFollower<ArticleIndex> building;
    private volatile @Nullable IndexFollower<ArticleIndex> result;
    private volatile @Nullable Thread thread;

    IndexRebuild(IndexFolder folder, ExecutorService builders) {
        this.folder = folder;
        this.builders = builders;
    }

    boolean isWanted() {
        return wanted;
    }

    /** Requests a rebuild; false if one was requested already. */
    synchronized boolean want() {
        if (wanted) {
            return false;
        }
        done = 0;
        wanted = true;
        return true;
    }

    /** The number of indexed articles. */
    long done() {
        return done;
    }

    void progress(long articles) {
        done = articles;
    }

    /** Begins in its own thread unless it has begun. */
    void beginIfWanted() {
        if (wanted && thread == null) {
            thread = Thread.ofPlatform().name("index-rebuild").start(this::build);
        }
    }

    /** The complete index until it serves; null: none. */
    @Nullable
    IndexFollower<ArticleIndex> result() {
        return result;
    }

    /** The result serves. */
    void end() {
        result = null;
        thread = null;
        wanted = false;
    }

    void stop() {
        stopped = true;
        IndexFollower<ArticleIndex> unfinished = building;
        if (unfinished != null) {
            unfinished.stop();
        }
    }

    /** Waits for its thread after a stop. */
    void join() {
        InterruptibleWait.join(thread);
    }

    private void build() {
        IndexFollower<ArticleIndex> next = null;
        try {
            log.info("The index is built anew; the old one serves meanwhile");
            next = folder.fresh(builders);
            building = next;
            next.fill(this::progress);
            next.follow();
            result = next;
            log.info("The new index is ready: {} articles", next.index().size());
        } catch (IOException | RuntimeException e) {
            if (!stopped) {
                log.warn("The index could not be built anew; it is tried again", e);
            }
            folder.giveUp(next);
            InterruptibleWait.pause(stopped ? 0 : PAUSE_AFTER_FAILURE);
            thread = null;
        } finally {
            building = null;
        }
    }
}
