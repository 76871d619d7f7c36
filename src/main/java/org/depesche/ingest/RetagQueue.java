package org.depesche.ingest;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The durable jobs that tag the archive anew. */
@Component
class RetagQueue {

    static final String TASK = "retag";

    /** One that goes on gets a new job: its old one may just be ending. */
    private static final String AT = "@";

    /** Behind all files of editors. */
    private static final int LAST = Short.MIN_VALUE;

    private final Scheduler scheduler;

    RetagQueue(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** The retagging that a job is for. */
    static long retagging(String job) {
        return Long.parseLong(job.substring(0, job.indexOf(AT)));
    }

    /** Queues it in the transaction of the caller. */
    void add(long retagging) {
        Instant now = Instant.now();
        TaskInstance<Void> job = new TaskInstance.Builder<Void>(TASK, retagging + AT + now.toEpochMilli())
                .priority(LAST)
                .build();
        scheduler.schedule(job, now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
