package org.depesche.alert.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Delivers alerts whose turn it is, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class DeliveryTask {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Bean
    RecurringTask<Void> deliverAlerts(Deliveries deliveries) {
        return Tasks.recurring("alerts", FixedDelay.of(PAUSE))
                .execute((instance, context) ->
                        deliveries.deliver(() -> context.getSchedulerState().isShuttingDown()));
    }
}
