package org.depesche.ingest.retag;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.depesche.article.tags.NewTags;
import org.depesche.article.tags.NewTags.Replaced;
import org.depesche.article.tags.NewTags.Retagged;
import org.depesche.article.tags.TagDifference;
import org.depesche.ingest.Retagging;
import org.depesche.ingest.queue.UrgentUploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on a retagging, batch by batch: one transaction writes the new tags and the progress. It may be stopped at any
 * point and resumed later. If two nodes work on one retagging, the second one stops.
 */
@Component
public class RetagJob {

    private static final Logger log = LoggerFactory.getLogger(RetagJob.class);

    /** The number of articles of one transaction: small, so that progress is visible and a pause does not wait long. */
    private static final int BATCH = 32;

    private final RetagRows rows;
    private final RetagCursor cursor;
    private final Retagger retagger;
    private final NewTags tags;
    private final UrgentUploads urgentUploads;
    private final TransactionTemplate transaction;

    RetagJob(
            RetagRows rows,
            RetagCursor cursor,
            Retagger retagger,
            NewTags tags,
            UrgentUploads urgentUploads,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.cursor = cursor;
        this.retagger = retagger;
        this.tags = tags;
        this.urgentUploads = urgentUploads;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Works until all articles are finished, or the retagging or the application is stopped, or the retagging is
     * paused.
     *
     * @param threads the number of articles that are tagged at a time
     * @param stopping whether to stop between two batches
     * @param progress called after each batch
     */
    public void run(long id, int threads, BooleanSupplier stopping, Consumer<Retagging> progress) {
        try (ExecutorService workers = Retagger.workers(threads)) {
            Retagging retagging = rows.find(id).orElse(null);
            while (retagging != null && retagging.isRunning()) {
                if (stopping.getAsBoolean()) {
                    return;
                }
                urgentUploads.letThrough();
                if (!batch(retagging, threads, workers)) {
                    return;
                }
                retagging = rows.find(id).orElse(null);
                if (retagging != null) {
                    progress.accept(retagging);
                }
            }
        }
    }

    /** @return false if another node works on it, or it is paused */
    private boolean batch(Retagging retagging, int threads, ExecutorService workers) {
        RetagCursor.Place from = cursor.place(retagging.id());
        if (from == null) {
            return false;
        }
        RetagCursor.Next next = cursor.next(retagging.scope(), from, BATCH * threads);
        if (next.articles().isEmpty()) {
            cursor.finish(retagging.id());
            return true;
        }
        List<Retagged> found = retagger.tag(next.articles(), workers);
        Boolean mine = transaction.execute(status -> {
            Map<Long, List<TagDifference>> differences = replace(found);
            int failed = next.articles().size() - found.size();
            boolean noted = cursor.advance(
                    retagging.id(), from, next.place(), next.articles().size(), differences, failed);
            if (!noted) {
                status.setRollbackOnly();
            }
            return noted;
        });
        return Boolean.TRUE.equals(mine);
    }

    /** An article that has changed since was tagged by that change. */
    private Map<Long, List<TagDifference>> replace(List<Retagged> found) {
        Replaced replaced = tags.replace(found);
        if (!replaced.missed().isEmpty()) {
            log.info("Articles {} were corrected during the retagging, and tagged by that", replaced.missed());
        }
        return replaced.differences();
    }
}
