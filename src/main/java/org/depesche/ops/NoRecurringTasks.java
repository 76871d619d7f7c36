package org.depesche.ops;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps commands from running recurring tasks, which the server runs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "depesche.jobs", havingValue = "off")
class NoRecurringTasks {

    @Bean
    DbSchedulerStarter notStarted() {
        return () -> {};
    }
}
