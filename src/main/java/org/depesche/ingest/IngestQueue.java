package org.depesche.ingest;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The files that wait for the pipeline, one durable job each. */
@Component
class IngestQueue {

    static final String TASK = "ingest-file";

    /** A file that is tried again gets a new job: its old one may just be ending. */
    private static final String AT = "@";

    /** So many bytes may be as much work as a file of their own. */
    private static final int LARGE = 64 << 10;

    private final Scheduler scheduler;
    private final JdbcClient jdbc;

    IngestQueue(Scheduler scheduler, JdbcClient jdbc) {
        this.scheduler = scheduler;
        this.jdbc = jdbc;
    }

    /**
     * @param id the file's, and when it was queued
     * @param priority the higher, the sooner
     */
    record Job(String id, int priority) {

        long file() {
            return Long.parseLong(id.substring(0, id.indexOf(AT)));
        }
    }

    /**
     * Queues files in the transaction of the caller. Fair: the first file of every upload goes before the second of any,
     * so that an editor's single file does not wait behind a batch of thousands. A large file counts as several.
     *
     * @param behind how many files of the same upload, and other uploads of the same sender, were there before
     */
    void add(List<Long> files, int behind) {
        if (files.isEmpty()) {
            return;
        }
        Instant now = Instant.now();
        List<SchedulableInstance<?>> jobs = new ArrayList<>(files.size());
        Map<Long, Long> sizes = sizes(files);
        for (long file : files) {
            int large = (int) Math.min(-Precedence.LEAST, sizes.getOrDefault(file, 0L) / LARGE);
            TaskInstance<Void> job = new TaskInstance.Builder<Void>(TASK, file + AT + now.toEpochMilli())
                    .priority(Math.max(Precedence.LEAST, -behind - jobs.size() - large))
                    .build();
            jobs.add(SchedulableInstance.of(job, now));
        }
        scheduler.scheduleBatch(jobs);
        wakeAfterCommit();
    }

    private Map<Long, Long> sizes(List<Long> files) {
        Map<Long, Long> sizes = new HashMap<>();
        jdbc.sql("select id, size from ingest_file where id = any(:files)")
                .param("files", files.toArray(Long[]::new))
                .query(row -> {
                    sizes.put(row.getLong(1), row.getLong(2));
                });
        return sizes;
    }

    /** Lets the jobs of files that were put off begin now, in the transaction of the caller. */
    void hurry(List<Long> files) {
        jdbc.sql("""
                update scheduled_tasks set execution_time = now(), version = version + 1
                where task_name = :task and not picked
                    and split_part(task_instance, '@', 1) = any(:files)
                """)
                .param("task", TASK)
                .param("files", files.stream().map(String::valueOf).toArray(String[]::new))
                .update();
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            /** Only now can the scheduler see them. */
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
