package org.depesche.ingest;

import org.depesche.article.state.ArticleStates;
import org.depesche.article.state.Embargoes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Publishes articles when their embargo ends. Each node runs it; the second one finds nothing to do. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EmbargoWatch {

    private static final Logger log = LoggerFactory.getLogger(EmbargoWatch.class);

    private final ArticleStates states;
    private final Embargoes embargoes;

    EmbargoWatch(ArticleStates states, Embargoes embargoes) {
        this.states = states;
        this.embargoes = embargoes;
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        int released = embargoes.areDue() ? states.releaseDue() : 0;
        if (released > 0) {
            log.info("{} articles were published at the end of their embargo", released);
        }
    }
}
