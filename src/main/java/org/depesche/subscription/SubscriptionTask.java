package org.depesche.subscription;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at the subscriptions whose turn it is, one after the other and on one node at a time. */
@Configuration(proxyBeanMethods = false)
class SubscriptionTask {

    static final String NAME = "subscriptions";

    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Bean
    RecurringTask<Void> lookAtSubscriptions(Subscriptions subscriptions, SubscriptionLook look, Clock clock) {
        return Tasks.recurring(NAME, FixedDelay.of(PAUSE)).execute((instance, context) -> {
            BooleanSupplier stopping = () -> context.getSchedulerState().isShuttingDown();
            Optional<Subscription> due = subscriptions.due(OffsetDateTime.now(clock));
            while (due.isPresent() && !stopping.getAsBoolean()) {
                look.look(due.get(), stopping);
                due = subscriptions.due(OffsetDateTime.now(clock));
            }
        });
    }
}
