package org.depesche.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Articles;
import org.depesche.article.NewTags.Retagged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tags stored articles, several side by side; nothing is written yet. */
@Component
class Retagger {

    private static final Logger log = LoggerFactory.getLogger(Retagger.class);

    private final Articles articles;
    private final DraftTagger tagger;
    private final Overdue overdue;
    private final TransactionTemplate reading;

    Retagger(Articles articles, DraftTagger tagger, Overdue overdue, PlatformTransactionManager transactions) {
        this.articles = articles;
        this.tagger = tagger;
        this.overdue = overdue;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Threads to give to {@link #tag}; to be closed. */
    static ExecutorService workers(int threads) {
        return Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "retag");
            thread.setDaemon(true);
            // readers go first
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
    }

    /** An article as it is to be tagged. */
    private record ToTag(long id, int revision, ArticleDraft draft) {}

    /**
     * What is found in articles; those that cannot be tagged, or take too long, are left out, and stay as they are.
     *
     * @throws CancellationException if the thread is interrupted
     */
    List<Retagged> tag(List<Long> ids, ExecutorService workers) {
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
            throw new CancellationException("Interrupted while articles were tagged");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        overdue.remove(found.stream().map(Retagged::article).toList());
        return found;
    }

    private @Nullable Retagged tag(ToTag article) {
        try {
            Tags tags = tagger.tagInTheEnd(article.draft());
            if (tags.overdue()) {
                overdue.add(List.of(article.id()));
                return null;
            }
            return new Retagged(article.id(), article.revision(), article.draft(), tags.mentions());
        } catch (RuntimeException e) {
            log.warn("Article {} could not be tagged", article.id(), e);
            return null;
        }
    }
}
