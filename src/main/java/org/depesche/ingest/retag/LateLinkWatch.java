package org.depesche.ingest.retag;

import org.depesche.article.names.LateLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Links ambiguous names when newer articles reveal their entity. */
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
            log.info("{} surnames were linked to people whom newer articles name in full", linked);
        }
    }
}
