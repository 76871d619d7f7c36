package org.depesche.ingest.retag;

import org.depesche.article.names.LateLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Links names that stayed ambiguous, as soon as newer articles show who is meant. */
@Component
class LateLinkWatch {

    private static final Logger log = LoggerFactory.getLogger(LateLinkWatch.class);

    private final LateLinks links;

    LateLinkWatch(LateLinks links) {
        this.links = links;
    }

    @Scheduled(fixedDelay = 10_000)
    void look() {
        int linked = links.link();
        if (linked > 0) {
            log.info("{} surnames are linked to people that newer articles name", linked);
        }
    }
}
