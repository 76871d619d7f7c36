package org.depesche.ops;

import org.depesche.article.similar.SimilarGroups;
import org.depesche.search.ArticleSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Groups the articles that came in, while the application serves, with those that are copies of the same text. An import
 * needs the machine more: while that goes on only a few at a time are looked at, the rest when it is over. So does an index
 * that is being built: readers wait for it.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "depesche.jobs", havingValue = "on", matchIfMissing = true)
class SimilarWatch implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SimilarWatch.class);

    /** Articles a transaction: few, so that a stop need not wait, and nobody who changes one of them. */
    private static final int BATCH = 100;

    /** More new ones than these since the last look are an import. */
    private static final int RUSH = 200;

    /** Of more than these the log speaks. */
    private static final int MANY = 10_000;

    private final SimilarGroups groups;
    private final ArticleSearch search;
    private long newest;
    private volatile boolean stopping;

    SimilarWatch(SimilarGroups groups, ArticleSearch search) {
        this.groups = groups;
        this.search = search;
    }

    @Scheduled(fixedDelay = 2000)
    void look() {
        long seen = 0;
        int taken = BATCH;
        boolean importing = areManyNew();
        while (!stopping
                && taken == BATCH
                && !(importing && seen > 0)
                && !search.state().rebuilding()) {
            taken = groups.look(BATCH);
            seen += taken;
            if (taken > 0 && seen % MANY == 0) {
                log.info("Compared for copies of the same text: {} articles, {} to go", seen, groups.due());
            }
            if (seen % (10 * BATCH) == 0) {
                importing = areManyNew();
            }
        }
    }

    private boolean areManyNew() {
        long before = newest;
        newest = Math.max(before, groups.newestDue());
        return newest - before > RUSH;
    }

    @Override
    public void destroy() {
        stopping = true;
    }
}
