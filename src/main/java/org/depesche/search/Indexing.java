package org.depesche.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Runs beside the application: opens the index, follows the log of changes with it, and builds a new one where the old
 * cannot follow, which serves meanwhile.
 */
@Component
class Indexing implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Indexing.class);

    private static final long PAUSE = 100;
    private static final long PAUSE_AFTER_FAILURE = 2000;
    private static final long BETWEEN_TRIMS = 60_000;

    private final ChangeLog changes;
    private final ArticleRows rows;
    private final EntityColumns entities;
    private final IndexNodes nodes;
    private final Path folder;
    private final ZoneId zone;
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
    private ChangeLog.Snapshot entitiesSeen = ChangeLog.Snapshot.before(0);
    private @Nullable Thread thread;
    private @Nullable Thread rebuilder;
    private ExecutorService builders = Executors.newSingleThreadExecutor();

    Indexing(
            ChangeLog changes,
            ArticleRows rows,
            EntityColumns entities,
            IndexNodes nodes,
            @Value("${depesche.data}") Path data,
            @Value("${depesche.zone}") ZoneId zone,
            @Value("${depesche.index:on}") String wanted) {
        this.changes = changes;
        this.rows = rows;
        this.entities = entities;
        this.nodes = nodes;
        this.folder = data.resolve("index");
        this.zone = zone;
        this.wanted = !wanted.equals("off");
    }

    /** A command leaves the index to the server, which follows. */
    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public void start() {
        builders = Executors.newFixedThreadPool(
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().name("index-", 1).factory());
        running = true;
        try {
            Files.createDirectories(folder);
            open();
        } catch (IOException e) {
            throw new IllegalStateException("The index in " + folder + " cannot be opened", e);
        }
        thread = Thread.ofPlatform().name("index").start(this::run);
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
        close(current);
        close(successor);
        // It may be started again: tests pause a context that waits for its next turn.
        serving = null;
        successor = null;
        building = null;
    }

    private static void join(@Nullable Thread thread) {
        if (thread == null) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(@Nullable IndexFollower follower) {
        if (follower != null) {
            try (ArticleIndex index = follower.index()) {
                follower.commitIfChanged();
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
        return new IndexState(follower == null ? 0 : follower.index().size(), rebuilding, rebuilt, problem);
    }

    /** Takes the index that is there, or starts a new one. */
    private void open() throws IOException {
        entitiesSeen = changes.now();
        entities.load();
        String database = changes.database();
        for (Path candidate : folders()) {
            ArticleIndex index = read(candidate);
            if (index == null) {
                continue;
            }
            IndexPosition position = index.position();
            boolean ours = position.complete()
                    && position.database().equals(database)
                    && position.version().equals(ArticleFields.VERSION);
            if (ours && serving == null) {
                serving = follower(index);
                rebuilding = !nodes.canFollowFrom(position);
            } else {
                index.close();
                nodes.forget(position.node());
                FileSystemUtils.deleteRecursively(candidate);
            }
        }
        if (serving == null) {
            // Nothing to serve from: the new one is searched while it fills.
            serving = fresh();
            rebuilding = true;
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private @Nullable ArticleIndex read(Path candidate) throws IOException {
        try {
            return ArticleIndex.open(candidate, zone);
        } catch (LockObtainFailedException e) {
            throw new IOException("Another application uses the index in " + candidate, e);
        } catch (IOException | RuntimeException e) {
            log.warn("The index in {} cannot be read and is built anew: {}", candidate, e.toString());
            FileSystemUtils.deleteRecursively(candidate);
            return null;
        }
    }

    private IndexFollower follower(ArticleIndex index) {
        return new IndexFollower(index, changes, rows, entities, nodes, builders);
    }

    private IndexFollower fresh() throws IOException {
        IndexPosition start = IndexPosition.before(changes.now().horizon(), changes.database());
        return follower(ArticleIndex.create(place(start.node()), zone, start));
    }

    private Path place(UUID node) {
        return folder.resolve(node.toString());
    }

    private void run() {
        long lastTrim = System.currentTimeMillis();
        while (running) {
            try {
                IndexFollower follower = current();
                if (rebuilding && !follower.index().position().complete()) {
                    follower.fill(done -> rebuilt = done);
                    rebuilding = false;
                } else if (rebuilding && rebuilder == null) {
                    rebuilder = Thread.ofPlatform().name("index-rebuild").start(this::rebuild);
                }
                entitiesSeen = changes.readEntities(
                        entitiesSeen,
                        batch -> entities.reload(batch.stream()
                                .map(change -> (int) change.what())
                                .toList()));
                follower.follow();
                if (System.currentTimeMillis() - lastTrim > BETWEEN_TRIMS) {
                    lastTrim = System.currentTimeMillis();
                    nodes.trim(follower.committed());
                }
                problem = "";
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                failed(e);
            }
        }
    }

    private void failed(Exception e) {
        if (!running) {
            return;
        }
        if (problem.isEmpty()) {
            log.warn("The index cannot follow the archive at the moment; it is tried again", e);
        }
        problem = String.valueOf(e.getMessage());
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What to follow with: the new index as soon as it is whole; the old one is then deleted. */
    private IndexFollower current() throws IOException {
        IndexFollower old = serving;
        IndexFollower next = successor;
        if (next != null && old != null) {
            serving = next;
            successor = null;
            rebuilder = null;
            rebuilding = false;
            UUID node = old.index().position().node();
            old.index().close();
            nodes.forget(node);
            FileSystemUtils.deleteRecursively(place(node));
            return next;
        }
        if (old == null) {
            throw new IllegalStateException("No index to follow with");
        }
        return old;
    }

    private void rebuild() {
        IndexFollower next = null;
        try {
            log.info("The index is built anew; the old one serves meanwhile");
            next = fresh();
            building = next;
            next.fill(done -> rebuilt = done);
            next.follow();
            successor = next;
            log.info("The new index is ready: {} articles", next.index().size());
        } catch (IOException | RuntimeException e) {
            if (running) {
                log.warn("The index could not be built anew; it is tried again", e);
            }
            close(next);
            rebuilder = null;
        } finally {
            building = null;
        }
    }

    /** Before the web server, whose first answer needs an index. */
    @Override
    public int getPhase() {
        return 0;
    }
}
