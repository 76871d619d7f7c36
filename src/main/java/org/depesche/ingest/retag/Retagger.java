package org.depesche.ingest.retag;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Articles;
import org.depesche.article.tags.NewTags.Retagged;
import org.depesche.ingest.TaggingTimeouts;
import org.depesche.ingest.tags.DraftTagger;
import org.depesche.ingest.tags.DraftTags;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds the tags of stored articles, several articles at a time, and writes nothing. */
@Component
public class Retagger {

    private static final Logger log = LoggerFactory.getLogger(Retagger.class);

    private final Articles articles;
    private final DraftTagger tagger;
    private final TaggingTimeouts timeouts;
    private final TransactionTemplate reading;

    public Retagger(
            Articles articles, DraftTagger tagger, TaggingTimeouts timeouts, PlatformTransactionManager transactions) {
        this.articles = articles;
        this.tagger = tagger;
        this.timeouts = timeouts;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Threads for {@link #tag}. Must be closed. */
    public static ExecutorService workers(int threads) {
        return Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "retag");
            thread.setDaemon(true);
            // readers have priority
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
    }

    /** An article to be tagged. */
    private record ToTag(long id, int revision, ArticleDraft draft) {}

    /**
     * Tags articles. Articles that fail or take too long are missing in the result, and keep their old tags.
     *
     * @throws CancellationException if the thread is interrupted
     */
    public List<Retagged> tag(List<Long> ids, ExecutorService workers) {
        List<ToTag> all = Objects.requireNonNull(reading.execute(now -> articles.findByIdIn(ids).stream()
                .map(article -> new ToTag(article.id(), article.revision(), article.draftToTag()))
                .toList()));
        List<Callable<Optional<Retagged>>> work = new ArrayList<>();
        all.forEach(one -> work.add(() -> tag(one)));
        List<Retagged> found = new ArrayList<>();
        try {
            for (Future<Optional<Retagged>> one : workers.invokeAll(work)) {
                one.get().ifPresent(found::add);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while articles were tagged");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        timeouts.remove(found.stream().map(Retagged::article).toList());
        return found;
    }

    private Optional<Retagged> tag(ToTag article) {
        try {
            DraftTags tags = tagger.tagInBackground(article.draft());
            if (tags.incomplete()) {
                timeouts.add(List.of(article.id()));
                return Optional.empty();
            }
            return Optional.of(new Retagged(article.id(), article.revision(), article.draft(), tags.mentions()));
        } catch (RuntimeException e) {
            log.warn(
                    "Article {} could not be tagged and keeps its old tags; fix this cause, then retag it",
                    article.id(),
                    e);
            return Optional.empty();
        }
    }
}
