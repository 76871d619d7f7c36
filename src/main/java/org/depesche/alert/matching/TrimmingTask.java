package org.depesche.alert.matching;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets old events a few times a day, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class TrimmingTask {

    private static final Duration PAUSE = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> trimAlertEvents(EventTrimming trimming) {
        return Tasks.recurring("alert-events", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            boolean more = true;
            while (more && !context.getSchedulerState().isShuttingDown()) {
                more = trimming.next();
            }
        });
    }
}
