package org.depesche.ingest;

import org.depesche.article.LateLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks whether articles that came in say who is meant by names that stayed open in others. */
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
            log.info("Surnames of which it is known by now who is meant: {}", linked);
        }
    }
}
