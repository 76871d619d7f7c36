package org.depesche.search.lucene.index;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.IOUtils;
import org.depesche.search.IndexState;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.follow.IndexFollower;
import org.depesche.search.follow.IndexRebuild;
import org.depesche.search.follow.IndexUpkeep;
import org.depesche.search.follow.InterruptibleWait;
import org.depesche.search.names.RegisterFollower;
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

    private final IndexFolder folder;
    private final RegisterFollower register;
    private final CountDownLatch ready;
    private final CountDownLatch tried = new CountDownLatch(1);
    private final ExecutorService builders = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("index-", 1).factory());
    private final Thread thread = Thread.ofPlatform().name("index").unstarted(this::run);
    private final ServedIndex served = new ServedIndex();
    private final IndexRebuild<ArticleIndex> rebuild;
    private final IndexUpkeep<ArticleIndex> upkeep;

    private volatile boolean running;

    /** @param ready counted down when the index is open and the names are loaded */
    IndexLoop(IndexFolder folder, RegisterFollower register, IndexNodes nodes, CountDownLatch ready) {
        this.folder = folder;
        this.register = register;
        this.ready = ready;
        this.rebuild = new IndexRebuild<>(folder, builders);
        this.upkeep = new IndexUpkeep<>(rebuild, nodes);
    }

    /** Without room for an index the application starts nevertheless, and searches find nothing until there is room. */
    void begin() throws IOException {
        try {
            open();
        } catch (IOException e) {
            upkeep.failed(e, null);
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
        return new IndexState(served.size(), rebuild.isWanted() || !served.isWhole(), rebuild.done(), upkeep.problem());
    }

    void startRebuild() {
        rebuild.want();
    }

    private void run() {
        while (running) {
            try {
                register.follow();
                if (served.follower() == null) {
                    open();
                }
                upkeep.step(current());
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
        IndexFollower<ArticleIndex> broken = served.follower();
        upkeep.failed(e, broken);
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
