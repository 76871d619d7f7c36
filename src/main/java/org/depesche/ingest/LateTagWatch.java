package org.depesche.ingest;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Catches up, while the application serves, with what imports have left to be found later. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "depesche.jobs", havingValue = "on", matchIfMissing = true)
class LateTagWatch implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(LateTagWatch.class);

    /** Articles a transaction: few, so that a stop need not wait. */
    private static final int BATCH = 32;

    private final Untagged untagged;
    private final LateTags late;
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private volatile boolean stopping;

    LateTagWatch(Untagged untagged, LateTags late) {
        this.untagged = untagged;
        this.late = late;
    }

    @Scheduled(fixedDelay = 2000)
    void look() {
        long before = untagged.count();
        if (before == 0) {
            return;
        }
        log.info("Articles to be tagged now that they are in: {}", before);
        try (ExecutorService workers = Retagger.workers(threads)) {
            while (!stopping && late.tag(BATCH * threads, workers) > 0) {
                // until all are through
            }
        } catch (CancellationException e) {
            log.info("Left off with tagging: the application stops");
        }
    }

    @Override
    public void destroy() {
        stopping = true;
    }
}
