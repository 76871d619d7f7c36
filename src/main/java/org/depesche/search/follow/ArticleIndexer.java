package org.depesche.search.follow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.ArticleRows;
import org.depesche.search.names.EntityColumns;

/**
 * Puts articles into an index as the database has them now. Any number of threads may use it at once. Two threads never
 * index the same article at once, because the thread that read first could write last.
 */
final class ArticleIndexer {

    private final IndexWriting index;
    private final ArticleRows rows;
    private final EntityColumns entities;
    private final Set<Long> inWork = new HashSet<>();
    private boolean hurried;

    ArticleIndexer(IndexWriting index, ArticleRows rows, EntityColumns entities) {
        this.index = index;
        this.rows = rows;
        this.entities = entities;
    }

    /** Adds or replaces articles, and removes those that the database does not have. */
    void put(Collection<Long> ids) throws IOException {
        begin(ids);
        try {
            putIn(ids, true);
        } finally {
            end(ids);
        }
    }

    /** The same, then a refresh. All other threads wait meanwhile. Only one thread may call it. */
    void putFirst(Collection<Long> ids) throws IOException {
        begin(ids);
        try {
            setHurried(true);
            putIn(ids, false);
            index.refresh();
        } finally {
            setHurried(false);
            end(ids);
        }
    }

    private void putIn(Collection<Long> ids, boolean givingWay) throws IOException {
        long version = index.nextVersion();
        Set<Long> gone = new HashSet<>(ids);
        for (List<Long> portion : rows.portions(ids)) {
            List<ArticleRow> loaded = rows.load(portion);
            Set<Integer> named = new HashSet<>();
            for (ArticleRow row : loaded) {
                gone.remove(row.id());
                for (int entity : row.entities()) {
                    named.add(entity);
                }
            }
            // before, because an index may keep the kinds of the entities
            entities.learn(named);
            index.put(version, givingWay ? givingWay(loaded) : loaded, List.of());
        }
        if (!gone.isEmpty()) {
            index.put(version, List.of(), gone);
        }
    }

    private Iterable<ArticleRow> givingWay(List<ArticleRow> loaded) {
        return () -> loaded.stream().map(this::inTurn).iterator();
    }

    /** The row, once no urgent article is being indexed. */
    private ArticleRow inTurn(ArticleRow row) {
        giveWay();
        return row;
    }

    private synchronized void setHurried(boolean now) {
        hurried = now;
        notifyAll();
    }

    private synchronized void giveWay() {
        try {
            while (hurried) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new UncheckedIOException(stopped(e));
        }
    }

    private synchronized void begin(Collection<Long> ids) throws IOException {
        try {
            while (!Collections.disjoint(inWork, ids)) {
                wait();
            }
        } catch (InterruptedException e) {
            throw stopped(e);
        }
        inWork.addAll(ids);
    }

    private synchronized void end(Collection<Long> ids) {
        inWork.removeAll(ids);
        notifyAll();
    }

    private static IOException stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("Stopped while articles were indexed", e);
    }
}
