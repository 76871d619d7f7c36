package org.depesche.search.lucene.index;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.IOUtils;
import org.depesche.search.IndexState;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.follow.IndexFollower;
import org.depesche.search.follow.InterruptibleWait;
import org.depesche.search.names.RegisterFollower;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log of changes with the index from a start of the application to its stop, and builds a new index if the old
 * one cannot follow; the old one serves meanwhile.
 */
final class IndexLoop {

    private static final Logger log = LoggerFactory.getLogger(IndexLoop.class);

    private static final long PAUSE = 100;
    private static final long PAUSE_AFTER_FAILURE = 2000;
    /** Seconds to wait at a start for the latest changes; more changes are indexed while it serves. */
    private static final long LONGEST_CATCHING_UP = 20;

    private static final Duration BETWEEN_TRIMS = Duration.ofMinutes(1);

    private final IndexFolder folder;
    private final RegisterFollower register;
    private final IndexNodes nodes;
    private final CountDownLatch ready;
    private final CountDownLatch tried = new CountDownLatch(1);
    private final ExecutorService builders = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("index-", 1).factory());
    private final Thread thread = Thread.ofPlatform().name("index").unstarted(this::run);
    private final ServedIndex served = new ServedIndex();
    private final IndexRebuild rebuild;

    private volatile boolean running;
    private volatile String problem = "";
    /** The last commit before the index failed. The next commit ends the problem. */
    private @Nullable IndexPosition failedAt;

    /** @param ready counted down when the index is open and the names are loaded */
    IndexLoop(IndexFolder folder, RegisterFollower register, IndexNodes nodes, CountDownLatch ready) {
        this.folder = folder;
        this.register = register;
        this.nodes = nodes;
        this.ready = ready;
        this.rebuild = new IndexRebuild(folder, builders);
    }

    /** Without room for an index the application starts nevertheless, and searches find nothing until there is room. */
    void begin() throws IOException {
        try {
            open();
        } catch (IOException e) {
            log.warn("The index cannot be opened, and is missing until it can", e);
            problem = String.valueOf(e.getMessage());
            served.isMissing(folder.standIn());
        }
        running = true;
        thread.start();
    }

    private void open() throws IOException {
        IndexFolder.Opened opened = folder.open(builders);
        if (opened.mustBeRebuilt()) {
            rebuild.want();
        }
        served.becomes(opened.follower());
    }

    /**
     * Waits after a crash for the changes since the last commit, so that the first answer has them; but not for a damaged
     * index, which cannot follow.
     */
    void catchUp() {
        IndexFollower<ArticleIndex> opened = served.follower();
        if (opened == null || !served.isWhole()) {
            return;
        }
        try {
            if (!tried.await(LONGEST_CATCHING_UP, TimeUnit.SECONDS)) {
                log.info("The index has not caught up yet; searches lack the latest changes until it has");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Thread.ofPlatform().name("index-check").daemon().start(() -> check(opened.index()));
    }

    /** Reads the whole index once while it serves, because a start reads only the beginning of most files. */
    private void check(ArticleIndex index) {
        try (IndexView view = index.view()) {
            IndexView.check(view.articles().getIndexReader(), view.figures().getIndexReader());
        } catch (IOException | RuntimeException e) {
            failedToRead(e);
        }
    }

    void failedToRead(Exception e) {
        if (running && ArticleIndex.isDamage(e) && rebuild.want()) {
            log.warn("The index is damaged", e);
        }
    }

    void end() {
        running = false;
        rebuild.stop();
        IndexFollower<ArticleIndex> current = served.follower();
        if (current != null && !served.isWhole()) {
            current.stop();
        }
        rebuild.join();
        InterruptibleWait.join(thread);
        builders.shutdown();
        folder.close(served.follower());
        folder.close(rebuild.result());
        served.forget();
        folder.close();
    }

    boolean isRunning() {
        return running;
    }

    IndexView view() throws IOException {
        return served.view();
    }

    IndexState state() {
        return new IndexState(served.size(), rebuild.isWanted() || !served.isWhole(), rebuild.done(), problem);
    }

    void startRebuild() {
        rebuild.want();
    }

    private void run() {
        long lastTrim = System.nanoTime();
        while (running) {
            try {
                register.follow();
                if (served.follower() == null) {
                    open();
                }
                IndexFollower<ArticleIndex> follower = current();
                if (!follower.index().position().complete()) {
                    // The application has no other index, so this one answers searches while it fills.
                    follower.fill(rebuild::progress);
                } else {
                    rebuild.beginIfWanted();
                }
                follower.follow();
                if (System.nanoTime() - lastTrim > BETWEEN_TRIMS.toNanos()) {
                    lastTrim = System.nanoTime();
                    nodes.trim(follower.committed());
                }
                if (!problem.isEmpty()
                        && (follower.isSettled() || !follower.committed().equals(failedAt))) {
                    problem = "";
                }
                ready.countDown();
                tried.countDown();
                InterruptibleWait.pause(PAUSE);
            } catch (IOException | RuntimeException e) {
                if (running) {
                    failed(e);
                }
            }
        }
    }

    private void failed(Exception e) {
        if (problem.isEmpty()) {
            log.warn("The index cannot follow the archive at the moment; it is tried again", e);
        }
        problem = String.valueOf(e.getMessage());
        IndexFollower<ArticleIndex> broken = served.follower();
        failedAt = broken == null ? null : broken.committed();
        tried.countDown();
        InterruptibleWait.pause(PAUSE_AFTER_FAILURE);
        if (running && broken != null && !broken.index().isOpen()) {
            try {
                served.becomes(folder.reopened(broken, builders));
                IOUtils.closeWhileHandlingException(broken.index());
            } catch (IOException | RuntimeException still) {
                log.debug("The index cannot be opened again", still);
            }
        }
        failedToRead(e);
    }

    /** The index to follow with: the new one as soon as it is complete, and the old one is deleted then. */
    private IndexFollower<ArticleIndex> current() {
        IndexFollower<ArticleIndex> old = served.follower();
        IndexFollower<ArticleIndex> next = rebuild.result();
        if (old == null) {
            throw new IllegalStateException("No index to follow with");
        }
        if (next == null) {
            return old;
        }
        served.becomes(next);
        folder.giveUp(old);
        rebuild.end();
        return next;
    }
}
