package org.depesche.search.follow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.depesche.search.changes.ArticleRows;
import org.depesche.search.changes.ChangeLog;
import org.depesche.search.changes.ChangeLog.Change;
import org.depesche.search.changes.ChangeLog.Snapshot;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.names.EntityColumns;

/**
 * Keeps one index in step with the archive. Each step can be repeated, because an article is always indexed in its
 * current state. Only one thread at a time may use it.
 *
 * <p>While many articles come in, it refreshes and commits less often, because each refresh adds a segment to merge. A
 * single article becomes visible at once, see {@link UrgentArticles}.
 *
 * @param <I> the index of an engine
 */
public final class IndexFollower<I extends IndexWriting> {

    /** The time without a change after which it refreshes and commits. */
    private static final Duration QUIET = Duration.ofMillis(300);

    /** The longest time until a single article is visible. Articles in this time become visible together. */
    private static final Duration SOON = Duration.ofMillis(200);

    private static final Duration LONGEST_UNSEEN = Duration.ofMillis(800);
    /**
     * The same while all articles are indexed: each refresh costs a segment, and nobody waits for one article. Segments of
     * less than 4,096 articles take several times as long to write for each article: Lucene looks up the lengths of their
     * texts one after the other, since the documents of figures between them have none ({@code IndexedDISI}).
     */
    private static final Duration LONGEST_UNSEEN_FILLING = Duration.ofMinutes(1);

    /** The time without a change after which small segments are merged. */
    private static final Duration REST = Duration.ofSeconds(10);

    private static final Duration LONGEST_UNCOMMITTED = Duration.ofSeconds(5);

    /** Articles read at a time while all are indexed. */
    private static final int PORTION = 1000;

    private static final int TOGETHER = 50;

    private final I index;
    private final ChangeLog log;
    private final ArticleRows rows;
    private final ArticleIndexer articles;
    private final ExecutorService builders;
    private final IndexCommits commits;

    private Snapshot seen;
    private boolean unseen;
    private boolean wantedSoon;
    private long lastChange = System.nanoTime();
    private volatile boolean stopped;

    public IndexFollower(
            I index,
            ChangeLog log,
            ArticleRows rows,
            EntityColumns entities,
            IndexNodes nodes,
            ExecutorService builders) {
        this.index = index;
        this.log = log;
        this.rows = rows;
        this.articles = new ArticleIndexer(index, rows, entities);
        this.builders = builders;
        this.commits = new IndexCommits(index, nodes, builders);
        this.seen = Snapshot.before(index.position().xid());
    }

    public I index() {
        return index;
    }

    /** The position of the last commit. */
    public IndexPosition committed() {
        return commits.last();
    }

    /**
     * Indexes all articles.
     *
     * @param progress receives the number of indexed articles
     */
    public void fill(LongConsumer progress) throws IOException {
        commits.finish();
        index.filling(true);
        long done = 0;
        List<Long> ids = rows.idsAfter(0, PORTION);
        while (!ids.isEmpty()) {
            apply(ids);
            done += ids.size();
            progress.accept(done);
            if (isPast(index.lastRefresh(), LONGEST_UNSEEN_FILLING)) {
                refresh();
            }
            ids = rows.idsAfter(ids.getLast(), PORTION);
        }
        index.filling(false);
        index.moveTo(index.position().whole());
        refresh();
        commits.finish();
    }

    /** Applies the changes since the last call. A single article is visible at once, many articles within seconds. */
    public void follow() throws IOException {
        try (UrgentArticles overtaking = new UrgentArticles(log, articles, seen)) {
            seen = log.read(seen, index.position(), (now, batch) -> {
                if (batch.stream().filter(Change::bulk).count() > TOGETHER) {
                    overtaking.begin();
                }
                take(now, batch);
            });
        }
        if (index.position().isBefore(seen.horizon(), 0)) {
            index.moveTo(index.position().at(seen.horizon(), 0));
        }
        refreshIfDue();
        commitIfDue();
        tidyIfDue();
    }

    private void take(Snapshot now, List<Change> batch) {
        try {
            Map<Boolean, List<Change>> bulk = batch.stream().collect(Collectors.partitioningBy(Change::bulk));
            List<Change> single = bulk.getOrDefault(false, List.of());
            // first and apart, because a single article among many would wait for all of them
            apply(Change.articles(single));
            apply(Change.articles(bulk.getOrDefault(true, List.of())));
            wantedSoon |= !single.isEmpty();
            refreshIfDue();
            Change last = batch.getLast();
            // an open transaction may still add rows before this one
            if (last.xid() < now.horizon()) {
                index.moveTo(index.position().at(last.xid(), last.id()));
            }
            commitIfDue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the running work end soon with an exception. An interrupt would close the files of the index. */
    public void stop() {
        stopped = true;
    }

    private void apply(Iterable<Long> ids) throws IOException {
        if (stopped) {
            throw new IOException("Stopped while articles were indexed");
        }
        commits.changed();
        unseen = true;
        List<InterruptibleWait.Part> parts = new ArrayList<>();
        List<Long> together = new ArrayList<>(TOGETHER);
        for (long id : ids) {
            together.add(id);
            if (together.size() == TOGETHER) {
                parts.add(part(together));
                together = new ArrayList<>(TOGETHER);
            }
        }
        if (!together.isEmpty()) {
            parts.add(part(together));
        }
        // after a failure all are applied again, and none must be left from before
        InterruptibleWait.doAll(builders, parts, "Articles could not be indexed");
        lastChange = System.nanoTime();
    }

    private InterruptibleWait.Part part(List<Long> ids) {
        return () -> articles.put(ids);
    }

    private boolean isQuiet() {
        return isPast(lastChange, QUIET);
    }

    private static boolean isPast(long moment, Duration length) {
        return System.nanoTime() - moment >= length.toNanos();
    }

    private void refreshIfDue() throws IOException {
        if (unseen && (isQuiet() || isPast(index.lastRefresh(), wantedSoon ? SOON : LONGEST_UNSEEN))) {
            refresh();
        }
    }

    private void refresh() throws IOException {
        index.refresh();
        unseen = false;
        wantedSoon = false;
    }

    private void tidyIfDue() throws IOException {
        if (isPast(lastChange, REST) && isPast(index.lastRefresh(), REST)) {
            if (index.tidy()) {
                commits.changed();
            }
            // so that searches use the merged segments
            refresh();
        }
    }

    private void commitIfDue() throws IOException {
        commits.beginAfter(isQuiet() ? Duration.ZERO : LONGEST_UNCOMMITTED);
    }

    /** Whether all changes are committed. */
    public boolean isSettled() {
        return commits.isSettled();
    }

    /** Commits now if a change is not committed yet. */
    public void commitIfChanged() throws IOException {
        commits.finishIfChanged();
    }

    /** Must be called before the index is closed and given up. */
    public void end() {
        commits.end();
    }
}
