package org.depesche.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes old attachments, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class AttachmentTask {

    private static final Duration PAUSE = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> forgetAttachments(MailAttachments attachments) {
        return Tasks.recurring("mail-attachments", FixedDelay.of(PAUSE))
                .execute((instance, context) -> attachments.forget());
    }
}
