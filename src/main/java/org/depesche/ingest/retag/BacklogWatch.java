package org.depesche.ingest.retag;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import org.depesche.ingest.TaggingBacklog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tags the backlog while the application serves. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "depesche.jobs", havingValue = "on", matchIfMissing = true)
class BacklogWatch implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(BacklogWatch.class);

    /** The number of articles of one transaction: small, so that a stop does not wait long. */
    private static final int BATCH = 32;

    private final TaggingBacklog backlog;
    private final BacklogTagging tagging;
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private volatile boolean stopping;

    BacklogWatch(TaggingBacklog backlog, BacklogTagging tagging) {
        this.backlog = backlog;
        this.tagging = tagging;
    }

    @Scheduled(fixedDelay = 2000)
    void look() {
        long before = backlog.count();
        if (before == 0) {
            return;
        }
        log.info("{} imported articles are tagged in the background", before);
        try (ExecutorService workers = Retagger.workers(threads)) {
            while (!stopping && tagging.tag(BATCH * threads, workers) > 0) {
                // until the backlog is empty
            }
        } catch (CancellationException e) {
            log.info("Tagging in the background stops with the application, and goes on at the next start");
        }
    }

    @Override
    public void destroy() {
        stopping = true;
    }
}
