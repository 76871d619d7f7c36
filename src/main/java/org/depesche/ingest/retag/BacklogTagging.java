package org.depesche.ingest.retag;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import org.depesche.article.tags.NewTags;
import org.depesche.ingest.TaggingBacklog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tags the backlog while the application serves. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "depesche.jobs", havingValue = "on", matchIfMissing = true)
public class BacklogTagging implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(BacklogTagging.class);

    /** The number of articles of one transaction: small, so that a stop does not wait long. */
    private static final int BATCH = 32;

    private final TaggingBacklog backlog;
    private final Retagger retagger;
    private final NewTags tags;
    private final TransactionTemplate transaction;
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private volatile boolean stopping;

    public BacklogTagging(TaggingBacklog backlog, Retagger retagger, NewTags tags, TransactionTemplate transaction) {
        this.backlog = backlog;
        this.retagger = retagger;
        this.tags = tags;
        this.transaction = transaction;
    }

    /** Tags all articles of the backlog. */
    @Scheduled(fixedDelay = 2000)
    public void look() {
        long before = backlog.count();
        if (before == 0) {
            return;
        }
        log.info("{} imported articles are tagged in the background", before);
        try (ExecutorService workers = Retagger.workers(threads)) {
            while (!stopping && Boolean.TRUE.equals(transaction.execute(now -> tag(workers)))) {
                // until the backlog is empty
            }
        } catch (CancellationException e) {
            log.info("Tagging in the background stops with the application, and goes on at the next start");
        }
    }

    /**
     * Tags the newest articles. They stay locked until the end, so that several nodes share the work; after a crash
     * they are free again. An article that has changed since is tagged by that change.
     *
     * @return whether there were any
     */
    private boolean tag(ExecutorService workers) {
        List<Long> articles = backlog.newest(BATCH * threads);
        if (!articles.isEmpty()) {
            tags.replace(retagger.tag(articles, workers));
            backlog.remove(articles);
        }
        return !articles.isEmpty();
    }

    @Override
    public void destroy() {
        stopping = true;
    }
}
