package org.depesche.ingest.retag;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.depesche.article.tags.NewTags;
import org.depesche.article.tags.NewTags.Replaced;
import org.depesche.article.tags.NewTags.Retagged;
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

    /** The recurring task that works on a retagging in the background. */
    public static final TaskInstanceId TASK = TaskInstanceId.of("retagging", RecurringTask.INSTANCE);

    private static final Logger log = LoggerFactory.getLogger(RetagJob.class);

    /** The number of articles of one transaction: small, so that progress is visible and a pause does not wait long. */
    private static final int BATCH = 32;

    private final RetagRows rows;
    private final Retagger retagger;
    private final NewTags tags;
    private final UrgentUploads urgentUploads;
    private final TransactionTemplate transaction;

    RetagJob(
            RetagRows rows,
            Retagger retagger,
            NewTags tags,
            UrgentUploads urgentUploads,
            PlatformTransactionManager transactions) {
        this.rows = rows;
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
            Optional<Retagging> retagging = rows.find(id);
            while (retagging.filter(Retagging::isRunning).isPresent() && !stopping.getAsBoolean()) {
                urgentUploads.letThrough();
                if (!batch(retagging.get(), threads, workers)) {
                    return;
                }
                retagging = rows.find(id);
                retagging.ifPresent(progress);
            }
        }
    }

    /** @return false if another node works on it, or it is paused */
    private boolean batch(Retagging retagging, int threads, ExecutorService workers) {
        RetagRows.Position from = rows.position(retagging.id()).orElse(null);
        if (from == null) {
            return false;
        }
        List<RetagRows.Position> next = rows.next(retagging.scope(), from, BATCH * threads);
        if (next.isEmpty()) {
            rows.finish(retagging.id());
            return true;
        }
        List<Retagged> found =
                retagger.tag(next.stream().map(RetagRows.Position::id).toList(), workers);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Replaced replaced = tags.replace(found);
            int failed = next.size() - found.size();
            boolean noted =
                    rows.advance(retagging.id(), from, next.getLast(), next.size(), replaced.differences(), failed);
            if (!noted) {
                status.setRollbackOnly();
            } else if (!replaced.missed().isEmpty()) {
                log.info("Articles {} were corrected during the retagging, and tagged by that", replaced.missed());
            }
            return noted;
        }));
    }
}
