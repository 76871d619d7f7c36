package org.depesche.ingest;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The files that wait for the pipeline, one durable job each. */
@Component
class IngestQueue {

    static final String TASK = "ingest-file";

    /** The column is a small integer. */
    private static final int LEAST = Short.MIN_VALUE;

    /** A file that is tried again gets a new job: its old one may just be ending. */
    private static final String AT = "@";

    private final Scheduler scheduler;

    IngestQueue(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** The file that a job is for. */
    static long file(String job) {
        return Long.parseLong(job.substring(0, job.indexOf(AT)));
    }

    /**
     * Queues files in the transaction of the caller. Fair: the first file of every upload goes before the second of any,
     * so that an editor's single file does not wait behind a batch of thousands.
     */
    void add(List<Long> files) {
        if (files.isEmpty()) {
            return;
        }
        Instant now = Instant.now();
        List<SchedulableInstance<?>> jobs = new ArrayList<>(files.size());
        for (long file : files) {
            TaskInstance<Void> job = new TaskInstance.Builder<Void>(TASK, file + AT + now.toEpochMilli())
                    .priority(Math.max(LEAST, -jobs.size()))
                    .build();
            jobs.add(SchedulableInstance.of(job, now));
        }
        scheduler.scheduleBatch(jobs);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            /** Only now can the scheduler see them. */
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
