package org.depesche.search.lucene.index;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.depesche.search.IndexSettings;
import org.depesche.search.IndexState;
import org.depesche.search.changes.ChangeLog;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.NameIndex;
import org.depesche.search.names.RegisterFollower;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs beside the application: follows the log of changes with the index, and builds a new index if the old one cannot
 * follow; the old one serves meanwhile.
 */
@Component
public class Indexing implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Indexing.class);

    private static final long PAUSE = 100;
    private static final long PAUSE_AFTER_FAILURE = 2000;
    /** Seconds to wait at a start for the latest changes; more changes are indexed while it serves. */
    private static final long LONGEST_CATCHING_UP = 20;

    private static final Duration BETWEEN_TRIMS = Duration.ofMinutes(1);

    private final IndexFolder folder;
    private final RegisterFollower register;
    private final IndexNodes nodes;
    private final boolean wanted;

    private final ServedIndex served = new ServedIndex();

    private volatile boolean running;
    private volatile IndexRebuild rebuild;
    private volatile String problem = "";
    /** The last commit before the index failed. The next commit ends the problem. */
    private @Nullable IndexPosition failedAt;

    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch tried = new CountDownLatch(1);
    private @Nullable Thread thread;
    private ExecutorService builders = Executors.newSingleThreadExecutor();

    Indexing(
            IndexFolder folder,
            ChangeLog changes,
            EntityColumns entities,
            NameIndex names,
            IndexNodes nodes,
            IndexSettings settings) {
        this.folder = folder;
        this.register = new RegisterFollower(changes, entities, names);
        this.nodes = nodes;
        this.wanted = settings.index();
        this.rebuild = new IndexRebuild(folder, builders, false);
    }

    /** Not in a command of the command line, which leaves the index to the server. */
    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    /** Before the web server, because its first answer needs an index. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        builders = Executors.newFixedThreadPool(
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().name("index-", 1).factory());
        register.begin();
        try {
            openOrStandIn();
        } catch (IOException | RuntimeException e) {
            builders.shutdown();
            folder.close();
            throw new IllegalStateException("The index cannot be opened: " + e.getMessage(), e);
        }
        running = true;
        thread = Thread.ofPlatform().name("index").start(this::run);
        IndexFollower opened = served.follower();
        if (opened != null && served.isWhole()) {
            awaitMissedChanges();
            Thread.ofPlatform().name("index-check").daemon().start(() -> check(opened.index()));
        }
    }

    /** Without room for an index the application starts nevertheless, and searches find nothing until there is room. */
    private void openOrStandIn() throws IOException {
        try {
            open();
        } catch (IOException e) {
            log.warn("The index cannot be opened, and is missing until it can", e);
            problem = String.valueOf(e.getMessage());
            served.isMissing(folder.standIn());
        }
    }

    private void open() throws IOException {
        IndexFolder.Opened opened = folder.open(builders);
        rebuild = new IndexRebuild(folder, builders, opened.mustBeRebuilt());
        served.becomes(opened.follower());
    }

    /**
     * Waits after a crash for the changes since the last commit, so that the first answer has them; but not for a damaged
     * index, which cannot follow.
     */
    private void awaitMissedChanges() {
        try {
            if (!tried.await(LONGEST_CATCHING_UP, TimeUnit.SECONDS)) {
                log.info("The index has not caught up yet; searches lack the latest changes until it has");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads the whole index once while it serves, because a start reads only the beginning of most files. */
    private void check(ArticleIndex index) {
        try (ArticleIndex.View view = index.view()) {
            view.check();
        } catch (IOException | RuntimeException e) {
            failedToRead(e);
        }
    }

    /** Must be called when a read of the index fails. A damaged index is built anew. */
    public void failedToRead(Exception e) {
        if (running && ArticleIndex.isDamage(e) && rebuild.want()) {
            log.warn("The index is damaged", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        rebuild.stop();
        IndexFollower current = served.follower();
        if (current != null && !served.isWhole()) {
            current.stop();
        }
        rebuild.join();
        InterruptibleWait.join(thread);
        builders.shutdown();
        folder.close(served.follower());
        folder.close(rebuild.result());
        // Spring may start this bean again: tests pause contexts.
        served.forget();
        folder.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A snapshot to search; to be closed. */
    public ArticleIndex.View view() throws IOException {
        return served.view();
    }

    public IndexState state() {
        return new IndexState(served.size(), rebuild.isWanted() || !served.isWhole(), rebuild.done(), problem);
    }

    /** Builds the index anew; the old one serves meanwhile. */
    public void startRebuild() {
        rebuild.want();
    }

    /** Waits until the index is open and the names are loaded. */
    public void awaitReady() throws InterruptedException {
        ready.await();
    }

    private void run() {
        long lastTrim = System.nanoTime();
        while (running) {
            try {
                register.follow();
                if (served.follower() == null) {
                    open();
                }
                IndexFollower follower = current();
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
        IndexFollower broken = served.follower();
        failedAt = broken == null ? null : broken.committed();
        tried.countDown();
        InterruptibleWait.pause(PAUSE_AFTER_FAILURE);
        if (running && broken != null && !broken.index().isOpen()) {
            try {
                served.becomes(folder.reopened(broken, builders));
                folder.putAway(broken);
            } catch (IOException | RuntimeException still) {
                log.debug("The index cannot be opened again", still);
            }
        }
        failedToRead(e);
    }

    /** The index to follow with: the new one as soon as it is complete, and the old one is deleted then. */
    private IndexFollower current() {
        IndexFollower old = served.follower();
        IndexFollower next = rebuild.result();
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
