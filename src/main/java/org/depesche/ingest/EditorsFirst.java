package org.depesche.ingest;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets work of hours give way to what somebody waits for: while the first files of an upload are being taken in, and for
 * the moment in which their articles come to be found.
 */
@Component
public class EditorsFirst {

    /** What nobody waits for by the second are the later files of large uploads. */
    private static final int FIRST_FILES = 10;

    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(25);

    /** Lest whoever uploads without end keeps everything else from being done. */
    private static final Duration MOST = Duration.ofSeconds(1);

    private final JdbcClient jdbc;

    EditorsFirst(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns when nobody waits, or after a second. To be called between two transactions.
     *
     * @throws StoppedException if the thread is interrupted
     */
    public void giveWay() {
        long begun = System.nanoTime();
        try {
            while (System.nanoTime() - begun < MOST.toNanos() && isSomebodyWaiting()) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }

    boolean isSomebodyWaiting() {
        return jdbc.sql("""
                select exists (
                    select from ingest_run where id = (select max(id) from ingest_run)
                        and created_at > now() - make_interval(secs => :moment)
                ) or exists (
                    select from scheduled_tasks
                    where task_name = :task and priority > -:first and execution_time <= now()
                )
                """)
                .param("moment", MOMENT.toMillis() / 1000.0)
                .param("task", IngestQueue.TASK)
                .param("first", FIRST_FILES)
                .query(Boolean.class)
                .single();
    }
}
