package org.depesche.search.follow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.depesche.search.changes.ChangeLog;
import org.depesche.search.changes.ChangeLog.Change;
import org.depesche.search.changes.ChangeLog.Snapshot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Indexes single articles before their turn while many others are being indexed. They are indexed again in their turn,
 * so nothing is lost if this fails.
 */
final class UrgentArticles implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(UrgentArticles.class);

    private static final long PAUSE = 25;

    private final ChangeLog changes;
    private final ArticleIndexer articles;
    private final CountDownLatch over = new CountDownLatch(1);
    private Snapshot seen;
    private @Nullable Thread thread;

    /** @param since the snapshot whose changes are in the index already */
    UrgentArticles(ChangeLog changes, ArticleIndexer articles, Snapshot since) {
        this.changes = changes;
        this.articles = articles;
        this.seen = since;
    }

    /** Starts a thread, which runs until {@link #close}. */
    void begin() {
        if (thread == null) {
            thread = Thread.ofPlatform().name("index-single").start(this::run);
        }
    }

    private void run() {
        try {
            do {
                seen = changes.readSingle(seen, (now, batch) -> take(batch));
            } while (!over.await(PAUSE, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("Single articles do not come before the many at the moment: {}", e.toString());
        }
    }

    private void take(List<Change> batch) {
        try {
            articles.putFirst(Change.articles(batch));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        over.countDown();
        InterruptibleWait.join(thread);
        if (thread != null && Thread.currentThread().isInterrupted()) {
            thread.interrupt();
        }
    }
}
