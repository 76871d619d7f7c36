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
 * Groups new articles with copies of the same text in the background. An import and the rebuilding of an index need the
 * machine more: during an import few articles are compared at a time, during a rebuild none.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "depesche.jobs", havingValue = "on", matchIfMissing = true)
class SimilarArticleGrouping implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SimilarArticleGrouping.class);

    /** The articles of a transaction, few so that neither a stop nor an editor has to wait. */
    private static final int BATCH = 100;

    /** The number of new articles since the last look that counts as an import. */
    private static final int RUSH = 200;

    /** The number of articles between two lines of the log. */
    private static final int MANY = 10_000;

    private final SimilarGroups groups;
    private final ArticleSearch search;
    private long newest;
    private volatile boolean stopping;

    SimilarArticleGrouping(SimilarGroups groups, ArticleSearch search) {
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
                log.info("Compared {} articles for copies of the same text, {} to go", seen, groups.due());
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
