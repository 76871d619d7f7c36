package org.depesche.ingest.queue;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pauses long work, such as imports and tagging in the background, for urgent uploads. An upload is urgent while its
 * first files are worked on, and for the moment in which their articles enter the index. The rule is in {@link
 * Fairness}.
 */
@Component
public class UrgentUploads {

    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(25);

    /** Upper bound of a pause, so that continuous uploads cannot starve other work. */
    private static final Duration MOST = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final FileQueue queue;

    UrgentUploads(JdbcClient jdbc, FileQueue queue) {
        this.jdbc = jdbc;
        this.queue = queue;
    }

    /**
     * Returns when no upload is urgent, after a second, or when the thread is interrupted. Call it between two
     * transactions.
     */
    public void letThrough() {
        long begun = System.nanoTime();
        try {
            while (System.nanoTime() - begun < MOST.toNanos() && areThere()) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean areThere() {
        return hasJustBegun() || queue.isUrgent();
    }

    private boolean hasJustBegun() {
        return jdbc.sql("""
                select exists (
                    select from ingest_run where id = (select max(id) from ingest_run)
                        and created_at > now() - make_interval(secs => :moment))
                """)
                .param("moment", MOMENT.toMillis() / 1000.0)
                .query(Boolean.class)
                .single();
    }
}
