package org.depesche.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for undeliverable mails that came back, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class BounceTask {

    private static final Logger log = LoggerFactory.getLogger(BounceTask.class);

    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> readBounces(BounceMailbox mailbox) {
        return Tasks.recurring("bounces", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            try {
                mailbox.look();
            } catch (MessagingException e) {
                log.warn("The mailbox of bounces cannot be read: {}", e.getMessage());
            }
        });
    }
}
