package org.depesche.ingest;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tags the archive anew in the background, where an editor wants it: one node at a time, in one thread. */
@Configuration(proxyBeanMethods = false)
class RetagTask {

    private static final String NAME = "retagging";

    /** After a crash, or where the task was just ending when it was hurried. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> retagInBackground(RetagRows rows, RetagJob job) {
        return Tasks.recurring(NAME, FixedDelay.of(PAUSE))
                .execute((instance, context) -> rows.inBackground()
                        .ifPresent(retagging -> job.run(
                                retagging, 1, () -> context.getSchedulerState().isShuttingDown(), progress -> {})));
    }

    /** Lets it begin at once, in the transaction of the caller. */
    static void hurry(SchedulerClient scheduler) {
        try {
            scheduler.reschedule(TaskInstanceId.of(NAME, RecurringTask.INSTANCE), Instant.now());
        } catch (DbSchedulerException e) {
            // it runs just now, or no node has ever started it: then it looks by itself
        }
    }
}
