package org.depesche.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Articles;
import org.depesche.article.NewTags;
import org.depesche.article.NewTags.Replaced;
import org.depesche.article.NewTags.Retagged;
import org.depesche.article.TagDifference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tags articles anew, batch by batch: what is found in them, and that they are through, are written in one transaction.
 * May be stopped at any point and begun again; where two work on the same, the second one gives up.
 */
@Component
public class RetagJob {

    private static final Logger log = LoggerFactory.getLogger(RetagJob.class);

    /** Articles a transaction: few, so that progress shows and a pause need not wait. */
    private static final int BATCH = 32;

    private final RetagRows rows;
    private final RetagCursor cursor;
    private final Articles articles;
    private final NewTags tags;
    private final Pipeline pipeline;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;

    RetagJob(
            RetagRows rows,
            RetagCursor cursor,
            Articles articles,
            NewTags tags,
            Pipeline pipeline,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.cursor = cursor;
        this.articles = articles;
        this.tags = tags;
        this.pipeline = pipeline;
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Works until all is through, or it is paused.
     *
     * @param threads how many articles are tagged side by side
     * @param stopping whether to leave off between two batches
     * @param progress is told after every batch
     * @throws StoppedException if it is to be gone on with later
     */
    public void run(long id, int threads, BooleanSupplier stopping, Consumer<Retagging> progress) {
        try (ExecutorService workers = workers(threads)) {
            Retagging retagging = rows.find(id).orElse(null);
            while (retagging != null && retagging.isRunning()) {
                if (stopping.getAsBoolean()) {
                    throw new StoppedException();
                }
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

    private static ExecutorService workers(int threads) {
        return Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "retag");
            thread.setDaemon(true);
            // readers go first
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
    }

    /** @return false if there is nothing more to do here */
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
        List<Retagged> found = tag(next.articles(), workers);
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

    /** Whoever has changed an article meanwhile has tagged it anew as well. */
    private Map<Long, List<TagDifference>> replace(List<Retagged> found) {
        Replaced replaced = tags.replace(found);
        if (!replaced.missed().isEmpty()) {
            log.info("Changed by somebody else meanwhile, and left: articles {}", replaced.missed());
        }
        return replaced.differences();
    }

    /** An article as it is to be tagged. */
    private record ToTag(long id, int revision, ArticleDraft draft) {}

    private List<Retagged> tag(List<Long> ids, ExecutorService workers) {
        List<ToTag> all = Objects.requireNonNull(reading.execute(now -> articles.findByIdIn(ids).stream()
                .map(article -> new ToTag(article.id(), article.revision(), article.draftToTag()))
                .toList()));
        List<Future<@Nullable Retagged>> tagged = new ArrayList<>();
        for (ToTag one : all) {
            tagged.add(workers.submit(() -> tag(one)));
        }
        List<Retagged> found = new ArrayList<>();
        try {
            for (Future<@Nullable Retagged> one : tagged) {
                Retagged result = one.get();
                if (result != null) {
                    found.add(result);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private @Nullable Retagged tag(ToTag article) {
        try {
            return new Retagged(article.id(), article.revision(), article.draft(), pipeline.mentions(article.draft()));
        } catch (RuntimeException e) {
            log.warn("Article {} could not be tagged", article.id(), e);
            return null;
        }
    }
}
