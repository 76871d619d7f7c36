package org.depesche.search.matching;

import java.time.Duration;
import org.depesche.search.engine.ArticleEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the labels of the archive from its index every ten minutes. For one thread. */
@Component
class ArchiveLabels {

    private static final Logger log = LoggerFactory.getLogger(ArchiveLabels.class);

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final ArticleEngine engine;
    private long due = System.nanoTime();

    ArchiveLabels(ArticleEngine engine) {
        this.engine = engine;
    }

    /** Adds the labels if they were read long ago. An index that cannot be asked now is asked in ten minutes. */
    boolean addIfDue(KnownLabels labels) {
        if (System.nanoTime() - due < 0) {
            return false;
        }
        due = System.nanoTime() + KEPT.toNanos();
        try {
            engine.ask(snapshot -> {
                labels.addAll(snapshot.labels());
                return labels;
            });
        } catch (RuntimeException e) {
            log.info("The sources of the archive are not known to the matching of articles, since no index answers", e);
        }
        return true;
    }
}
