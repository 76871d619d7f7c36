package org.depesche.ingest.retag;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Starts the work on a retagging in the background before its next regular time. */
@Component
public class RetagTaskStart {

    private final SchedulerClient scheduler;
    private final Clock clock;

    RetagTaskStart(SchedulerClient scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Starts the task when the caller's transaction ends. */
    public void now() {
        try {
            scheduler.reschedule(TaskInstanceId.of(RetagTask.NAME, RecurringTask.INSTANCE), clock.instant());
        } catch (DbSchedulerException e) {
            // it is running, or no node has started yet: it looks again soon
        }
    }
}
