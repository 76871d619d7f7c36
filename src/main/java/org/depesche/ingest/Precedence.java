package org.depesche.ingest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which file of the queue goes before which while they are worked on. A file counts as if each of its articles were one of
 * its own: the thousandth article of a file goes after the first files of all others, as the thousandth file does.
 */
@Component
class Precedence {

    /** The column is a small integer. */
    static final int LEAST = Short.MIN_VALUE;

    private final JdbcClient jdbc;

    Precedence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a file that goes before one of this priority waits for somebody to work on it. */
    boolean isWaitedFor(int priority) {
        return jdbc.sql("""
                select exists (
                    select from scheduled_tasks
                    where priority > :priority and task_name = :task and not picked and execution_time <= now()
                )
                """)
                .param("priority", priority)
                .param("task", IngestQueue.TASK)
                .query(Boolean.class)
                .single();
    }

    /** Lets what is left of a job come after more of the others. */
    void lower(IngestQueue.Job job, int priority) {
        jdbc.sql("update scheduled_tasks set priority = :priority where task_name = :task and task_instance = :job")
                .param("priority", Math.max(LEAST, priority))
                .param("task", IngestQueue.TASK)
                .param("job", job.id())
                .update();
    }
}
