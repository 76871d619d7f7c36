package org.depesche.alert.matching;

import org.depesche.search.matching.QueryMatching;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Follows the log of changed articles. Each node tries; whichever finds the place in the log free goes on. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "depesche.jobs", havingValue = "on", matchIfMissing = true)
class ArticleFollower implements DisposableBean {

    private final AlertPosition position;
    private final ArticleComparison comparison;
    private final QueryMatching matching;
    private volatile boolean stopping;

    ArticleFollower(AlertPosition position, ArticleComparison comparison, QueryMatching matching) {
        this.position = position;
        this.comparison = comparison;
        this.matching = matching;
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        matching.refresh();
        boolean more = position.isBehind();
        while (more && !stopping) {
            more = comparison.next();
        }
    }

    @Override
    public void destroy() {
        stopping = true;
    }
}
