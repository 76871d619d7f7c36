package org.depesche.search;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs beside the application: follows the log of changes with the index, and builds a new index where the old one
 * cannot follow, which serves meanwhile.
 */
@Component
class Indexing implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Indexing.class);

    private static final long PAUSE = 100;
    private static final long PAUSE_AFTER_FAILURE = 2000;
    private static final long BETWEEN_TRIMS = 60_000;

    private final IndexFolder folder;
    private final ChangeLog changes;
    private final EntityColumns entities;
    private final NameIndex names;
    private final IndexNodes nodes;
    private final boolean wanted;

    private volatile boolean running;
    private volatile @Nullable IndexFollower serving;
    /** The index that is being built. */
    private volatile @Nullable IndexFollower building;
    /** The index that is built, until it serves. */
    private volatile @Nullable IndexFollower successor;

    private volatile boolean rebuilding;
    private volatile long rebuilt;
    private volatile String problem = "";
    private volatile @Nullable Thread rebuilder;
    private boolean namesKnown;
    private ChangeLog.Snapshot entitiesSeen = ChangeLog.Snapshot.before(0);
    private @Nullable Thread thread;
    private ExecutorService builders = Executors.newSingleThreadExecutor();

    Indexing(
            IndexFolder folder,
            ChangeLog changes,
            EntityColumns entities,
            NameIndex names,
            IndexNodes nodes,
            @Value("${depesche.index:on}") String wanted) {
        this.folder = folder;
        this.changes = changes;
        this.entities = entities;
        this.names = names;
        this.nodes = nodes;
        this.wanted = !wanted.equals("off");
    }

    /** A command leaves the index to the server, which follows. */
    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    /** Before the web server, whose first answer needs an index. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        builders = Executors.newFixedThreadPool(
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().name("index-", 1).factory());
        entitiesSeen = changes.now();
        namesKnown = false;
        entities.load();
        try {
            IndexFolder.Opened opened = folder.open(builders);
            serving = opened.follower();
            rebuilding = opened.mustBeRebuilt();
        } catch (IOException e) {
            builders.shutdown();
            folder.close();
            throw new IllegalStateException("The index cannot be opened: " + e.getMessage(), e);
        }
        running = true;
        thread = Thread.ofPlatform().name("index").start(this::run);
        Thread.ofPlatform().name("index-check").daemon().start(this::check);
    }

    /** Reads the whole index once, while it serves: of most of its files a start looks at the beginning alone. */
    private void check() {
        try (ArticleIndex.View view = view()) {
            view.check();
        } catch (IOException | RuntimeException e) {
            if (running && ArticleIndex.isDamage(e)) {
                log.warn("The index is damaged", e);
                startRebuild();
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        IndexFollower unfinished = building;
        if (unfinished != null) {
            unfinished.stop();
        }
        IndexFollower current = serving;
        if (current != null && !current.index().position().complete()) {
            current.stop();
        }
        join(rebuilder);
        join(thread);
        builders.shutdown();
        close(serving);
        close(successor);
        // It may be started again: tests pause a context that waits for its next turn.
        serving = null;
        successor = null;
        folder.close();
    }

    private static void join(@Nullable Thread thread) {
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(@Nullable IndexFollower follower) {
        if (follower != null) {
            try (ArticleIndex index = follower.index()) {
                if (index.isOpen()) {
                    follower.commitIfChanged();
                }
            } catch (IOException | RuntimeException e) {
                log.warn("The index was not closed in order; what is missing is put in at the next start", e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What searches are answered from; to be closed. */
    ArticleIndex.View view() throws IOException {
        for (int attempt = 0; ; attempt++) {
            IndexFollower follower = serving;
            if (follower == null) {
                throw new IllegalStateException("There is no index: the application is starting or stopping");
            }
            try {
                return follower.index().view();
            } catch (AlreadyClosedException e) {
                // Another index took its place just now.
                if (attempt == 3) {
                    throw e;
                }
            }
        }
    }

    IndexState state() {
        IndexFollower follower = serving;
        boolean filling = follower == null || !follower.index().position().complete();
        return new IndexState(follower == null ? 0 : follower.index().size(), rebuilding || filling, rebuilt, problem);
    }

    /** Builds the index anew; the old one serves meanwhile. */
    void startRebuild() {
        rebuilt = 0;
        rebuilding = true;
    }

    private void run() {
        long lastTrim = System.currentTimeMillis();
        while (running) {
            try {
                followRegister();
                IndexFollower follower = current();
                if (!follower.index().position().complete()) {
                    // Nothing else to serve: the new one is searched while it fills.
                    follower.fill(done -> rebuilt = done);
                } else if (rebuilding && rebuilder == null) {
                    rebuilder = Thread.ofPlatform().name("index-rebuild").start(this::rebuild);
                }
                follower.follow();
                if (System.currentTimeMillis() - lastTrim > BETWEEN_TRIMS) {
                    lastTrim = System.currentTimeMillis();
                    nodes.trim(follower.committed());
                }
                problem = "";
                pause(PAUSE);
            } catch (IOException | RuntimeException e) {
                if (running) {
                    failed(e);
                }
            }
        }
    }

    /** Names first, when it starts: whatever changes from then on is in the log. */
    private void followRegister() {
        if (!namesKnown) {
            names.load();
            namesKnown = true;
        }
        entitiesSeen = changes.readEntities(entitiesSeen, batch -> {
            Set<Integer> changed =
                    batch.stream().map(change -> (int) change.what()).collect(Collectors.toSet());
            entities.reload(changed);
            names.reload(changed);
        });
    }

    private void failed(Exception e) {
        if (problem.isEmpty()) {
            log.warn("The index cannot follow the archive at the moment; it is tried again", e);
        }
        problem = String.valueOf(e.getMessage());
        pause(PAUSE_AFTER_FAILURE);
        IndexFollower broken = serving;
        if (running && broken != null && !broken.index().isOpen()) {
            try {
                serving = folder.reopened(broken, builders);
            } catch (IOException | RuntimeException still) {
                log.warn("The index cannot be opened again", still);
            }
        }
        if (running && ArticleIndex.isDamage(e) && !rebuilding) {
            startRebuild();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What to follow with: the new index as soon as it is whole; the old one is then deleted. */
    private IndexFollower current() {
        IndexFollower old = serving;
        IndexFollower next = successor;
        if (old == null) {
            throw new IllegalStateException("No index to follow with");
        }
        if (next == null) {
            return old;
        }
        serving = next;
        successor = null;
        discard(old);
        rebuilder = null;
        rebuilding = false;
        return next;
    }

    private void rebuild() {
        IndexFollower next = null;
        try {
            log.info("The index is built anew; the old one serves meanwhile");
            next = folder.fresh(builders);
            building = next;
            next.fill(done -> rebuilt = done);
            next.follow();
            successor = next;
            log.info("The new index is ready: {} articles", next.index().size());
        } catch (IOException | RuntimeException e) {
            if (running) {
                log.warn("The index could not be built anew; it is tried again", e);
            }
            discard(next);
            pause(running ? PAUSE_AFTER_FAILURE : 0);
            rebuilder = null;
        } finally {
            building = null;
        }
    }

    private void discard(@Nullable IndexFollower follower) {
        try {
            if (follower != null) {
                folder.discard(follower);
            }
        } catch (IOException | RuntimeException e) {
            log.warn("An index that is not needed could not be deleted; it is at the next start", e);
        }
    }
}
