package org.depesche.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.depesche.search.ChangeLog.Change;
import org.depesche.search.ChangeLog.Snapshot;

/**
 * Keeps one index in step with the archive. What it does can be done twice: an article is always put in as it is now.
 * Not for use by several threads at once.
 */
final class IndexFollower {

    private static final Duration LONGEST_UNCOMMITTED = Duration.ofSeconds(1);
    private static final int MOST_UNCOMMITTED = 1000;
    private static final int TOGETHER = 50;

    /** Articles after which it is looked whether a single one is in more of a hurry than the rest. */
    private static final int AT_A_STRETCH = 2 * TOGETHER;

    private final ArticleIndex index;
    private final ChangeLog log;
    private final ArticleRows rows;
    private final EntityColumns entities;
    private final IndexNodes nodes;
    private final ExecutorService builders;

    private Snapshot seen;
    private Snapshot singleSeen;
    private IndexPosition committed;
    private int uncommitted;
    private long lastCommit = System.nanoTime();
    private volatile boolean stopped;

    IndexFollower(
            ArticleIndex index,
            ChangeLog log,
            ArticleRows rows,
            EntityColumns entities,
            IndexNodes nodes,
            ExecutorService builders) {
        this.index = index;
        this.log = log;
        this.rows = rows;
        this.entities = entities;
        this.nodes = nodes;
        this.builders = builders;
        this.committed = index.position();
        this.seen = Snapshot.before(committed.xid());
        this.singleSeen = seen;
    }

    ArticleIndex index() {
        return index;
    }

    /** Where the last commit stands. */
    IndexPosition committed() {
        return committed;
    }

    /**
     * Puts all articles in.
     *
     * @param progress is told how many are in
     */
    void fill(LongConsumer progress) throws IOException {
        commit();
        long done = 0;
        List<Long> ids = rows.idsAfter(0, MOST_UNCOMMITTED);
        while (!ids.isEmpty()) {
            apply(ids);
            done += ids.size();
            progress.accept(done);
            index.refresh();
            commitIfDue();
            ids = rows.idsAfter(ids.getLast(), MOST_UNCOMMITTED);
        }
        index.moveTo(index.position().whole());
        index.refresh();
        commit();
    }

    /** Applies what has changed since the last time; it can be found at once. */
    void follow() throws IOException {
        singleSeen = seen;
        seen = log.read(seen, index.position(), this::take);
        if (index.position().isBefore(seen.horizon(), 0)) {
            index.moveTo(index.position().at(seen.horizon(), 0));
        }
        commitIfDue();
    }

    private void take(Snapshot now, List<Change> batch) {
        try {
            if (batch.size() <= AT_A_STRETCH) {
                apply(articles(batch));
            } else {
                List<Long> articles = List.copyOf(articles(batch));
                for (int start = 0; start < articles.size(); start += AT_A_STRETCH) {
                    singleSeen = log.readSingle(singleSeen, (later, changes) -> takeBefore(changes));
                    apply(articles.subList(start, Math.min(articles.size(), start + AT_A_STRETCH)));
                }
            }
            index.refresh();
            Change last = batch.getLast();
            // A transaction that is still open may yet add rows before this one.
            if (last.xid() < now.horizon()) {
                index.moveTo(index.position().at(last.xid(), last.id()));
            }
            commitIfDue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes what changed by itself before its turn; when that comes it is taken again, which does no harm. */
    private void takeBefore(List<Change> changes) {
        try {
            apply(articles(changes));
            index.refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Long> articles(List<Change> changes) {
        Set<Long> articles = new LinkedHashSet<>();
        changes.forEach(change -> articles.add(change.what()));
        return articles;
    }

    /** Lets whatever it does end soon, with an exception. Not by an interrupt: that would close the index's files. */
    void stop() {
        stopped = true;
    }

    private void apply(Iterable<Long> articles) throws IOException {
        if (stopped) {
            throw new IOException("Stopped while articles were indexed");
        }
        List<Future<?>> working = new ArrayList<>();
        List<Long> together = new ArrayList<>(TOGETHER);
        for (long article : articles) {
            together.add(article);
            if (together.size() == TOGETHER) {
                working.add(build(together));
                together = new ArrayList<>(TOGETHER);
            }
        }
        if (!together.isEmpty()) {
            working.add(build(together));
        }
        for (Future<?> work : working) {
            await(work);
        }
    }

    private Future<?> build(List<Long> ids) {
        return builders.submit(() -> {
            List<ArticleRow> found = rows.load(ids);
            Set<Long> gone = new HashSet<>(ids);
            Set<Integer> named = new HashSet<>();
            for (ArticleRow row : found) {
                gone.remove(row.id());
                for (int entity : row.entities()) {
                    named.add(entity);
                }
                index.put(row);
            }
            for (long id : gone) {
                index.remove(id);
            }
            entities.learn(named);
            return null;
        });
    }

    private void await(Future<?> work) throws IOException {
        try {
            work.get();
            uncommitted += TOGETHER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while articles were indexed", e);
        } catch (ExecutionException e) {
            throw new IOException("Articles could not be indexed", e.getCause());
        }
    }

    private void commitIfDue() throws IOException {
        boolean old = System.nanoTime() - lastCommit >= LONGEST_UNCOMMITTED.toNanos();
        if (uncommitted > 0 && (old || uncommitted >= MOST_UNCOMMITTED)) {
            commit();
        }
    }

    /** Makes the index last as it is now. */
    void commit() throws IOException {
        UUID mark = UUID.randomUUID();
        nodes.announce(committed, mark);
        index.moveTo(index.position().marked(mark));
        index.commit();
        committed = index.position();
        uncommitted = 0;
        lastCommit = System.nanoTime();
    }

    void commitIfChanged() throws IOException {
        if (uncommitted > 0) {
            commit();
        }
    }
}
