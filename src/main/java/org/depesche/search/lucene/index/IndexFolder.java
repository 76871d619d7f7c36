package org.depesche.search.lucene.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.depesche.search.changes.ArticleRows;
import org.depesche.search.changes.ChangeLog;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.engine.OnLucene;
import org.depesche.search.follow.IndexBuilding;
import org.depesche.search.follow.IndexFollower;
import org.depesche.search.names.EntityColumns;
import org.depesche.web.DataSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The folder with the index of this node, or with two while a new one is being built. */
@Component
@OnLucene
class IndexFolder implements IndexBuilding<ArticleIndex> {

    private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);

    private final ChangeLog changes;
    private final ArticleRows rows;
    private final EntityColumns entities;
    private final IndexNodes nodes;
    private final Path folder;
    private final ZoneId zone;
    private @Nullable Lock lock;

    IndexFolder(
            ChangeLog changes,
            ArticleRows rows,
            EntityColumns entities,
            IndexNodes nodes,
            DataSettings settings,
            Clock clock) {
        this.changes = changes;
        this.rows = rows;
        this.entities = entities;
        this.nodes = nodes;
        this.folder = settings.data().resolve("index");
        this.zone = clock.getZone();
    }

    /** @param mustBeRebuilt whether the index can serve, but not follow the log from its position */
    record Opened(IndexFollower<ArticleIndex> follower, boolean mustBeRebuilt) {}

    /**
     * Opens the index of this database, or creates an empty one; deletes all others.
     */
    Opened open(ExecutorService builders) throws IOException {
        lock();
        String database = changes.database();
        Opened opened = null;
        for (Path place : places()) {
            ArticleIndex index = read(place);
            if (index == null) {
                continue;
            }
            IndexPosition position = index.position();
            if (opened == null && position.isWhole(database, ArticleFields.VERSION)) {
                opened = new Opened(follower(index, builders), !nodes.canFollowFrom(position));
            } else {
                discard(index);
            }
        }
        return opened != null ? opened : new Opened(fresh(builders), false);
    }

    /**
     * Locks the folder, since an index without a commit looks like a broken one.
     *
     * @throws IllegalStateException if another application uses the folder
     */
    private void lock() throws IOException {
        if (lock != null) {
            return;
        }
        Files.createDirectories(folder);
        try (FSDirectory files = FSDirectory.open(folder)) {
            lock = files.obtainLock("index.lock");
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException("Another application uses the index in " + folder, e);
        }
    }

    void close() {
        IOUtils.closeWhileHandlingException(lock);
        lock = null;
    }

    /** Commits an index and closes it. */
    void close(@Nullable IndexFollower<ArticleIndex> follower) {
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

    private List<Path> places() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    /**
     * The index in a folder; null if it was unusable and has been deleted.
     *
     * @throws IOException if it cannot be opened now for another reason: the disk is full, a file may not be read
     */
    private @Nullable ArticleIndex read(Path place) throws IOException {
        try {
            return ArticleIndex.open(place, zone);
        } catch (IOException | RuntimeException e) {
            if (!isUnfit(e)) {
                throw e;
            }
            log.warn("The index in {} cannot be read and is built anew: {}", place, e.toString());
            FileSystemUtils.deleteRecursively(place);
            return null;
        }
    }

    private static boolean isUnfit(Exception e) {
        return e instanceof RuntimeException
                || e instanceof IndexFormatTooOldException
                || e instanceof IndexFormatTooNewException
                || ArticleIndex.isDamage(e);
    }

    private IndexFollower<ArticleIndex> follower(ArticleIndex index, ExecutorService builders) {
        return new IndexFollower<>(index, changes, rows, entities, nodes, builders);
    }

    /** An empty index in memory for searches while there is no room on the disk. */
    ArticleIndex standIn() throws IOException {
        IndexPosition nowhere = IndexPosition.before(0, "", ArticleFields.VERSION);
        return new ArticleIndex(new ByteBuffersDirectory(), new ByteBuffersDirectory(), zone, nowhere);
    }

    @Override
    public IndexFollower<ArticleIndex> fresh(ExecutorService builders) throws IOException {
        IndexPosition start = IndexPosition.before(changes.now().horizon(), changes.database(), ArticleFields.VERSION);
        return follower(ArticleIndex.create(place(start.node()), zone, start), builders);
    }

    /**
     * The last commit of an index that accepts no articles after an error of the disk and serves until it is replaced; a new,
     * empty index if the commit cannot be read.
     */
    IndexFollower<ArticleIndex> reopened(IndexFollower<ArticleIndex> broken, ExecutorService builders)
            throws IOException {
        broken.end();
        broken.index().stopWriting();
        Path place = place(broken.index().position().node());
        try {
            return follower(ArticleIndex.open(place, zone), builders);
        } catch (IOException | RuntimeException e) {
            if (!ArticleIndex.isDamage(e)) {
                throw e;
            }
            log.warn("The index in {} cannot be read and is built anew", place, e);
            discard(broken);
            return fresh(builders);
        }
    }

    private void discard(IndexFollower<ArticleIndex> follower) throws IOException {
        follower.end();
        discard(follower.index());
    }

    @Override
    public void giveUp(@Nullable IndexFollower<ArticleIndex> follower) {
        try {
            if (follower != null) {
                discard(follower);
            }
        } catch (IOException | RuntimeException e) {
            log.warn("An index that is not needed could not be deleted; it is at the next start", e);
        }
    }

    private void discard(ArticleIndex index) throws IOException {
        UUID node = index.position().node();
        IOUtils.closeWhileHandlingException(index);
        nodes.forget(node);
        FileSystemUtils.deleteRecursively(place(node));
    }

    private Path place(UUID node) {
        return folder.resolve(node.toString());
    }
}
