package org.depesche.ingest;

import org.depesche.article.SimilarGroups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Groups the articles that came in, while the application serves, with those that are copies of the same text. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "depesche.jobs", havingValue = "on", matchIfMissing = true)
class SimilarWatch implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SimilarWatch.class);

    /** Articles a transaction: few, so that a stop need not wait, and nobody who changes one of them. */
    private static final int BATCH = 100;

    /** Of more than these the log speaks. */
    private static final int MANY = 10_000;

    private final SimilarGroups groups;
    private volatile boolean stopping;

    SimilarWatch(SimilarGroups groups) {
        this.groups = groups;
    }

    @Scheduled(fixedDelay = 2000)
    void look() {
        long seen = 0;
        int taken = BATCH;
        while (!stopping && taken == BATCH) {
            taken = groups.look(BATCH);
            seen += taken;
            if (taken > 0 && seen % MANY == 0) {
                log.info("Compared for copies of the same text: {} articles, {} to go", seen, groups.due());
            }
        }
    }

    @Override
    public void destroy() {
        stopping = true;
    }
}
