package org.depesche.ingest.retag;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The recurring task that works on a retagging in the background: on one node at a time, in one thread. */
@Configuration(proxyBeanMethods = false)
class RetagTask {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> retagInBackground(RetagRows rows, RetagJob job) {
        return Tasks.recurring(RetagJob.TASK.getTaskName(), FixedDelay.of(PAUSE))
                .execute((instance, context) -> rows.inBackground()
                        .ifPresent(retagging -> job.run(
                                retagging.id(),
                                1,
                                () -> context.getSchedulerState().isShuttingDown(),
                                progress -> {})));
    }
}
