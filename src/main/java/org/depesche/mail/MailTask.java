package org.depesche.mail;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends each mail of the queue; after a failure again and again, in growing pauses, for a day and a half. */
@Configuration(proxyBeanMethods = false)
class MailTask {

    static final TaskDescriptor<OutgoingMail> MAIL = TaskDescriptor.of("mail", OutgoingMail.class);

    private static final Logger log = LoggerFactory.getLogger(MailTask.class);

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** The pauses double: the last one is of seventeen hours. */
    private static final int TRIES = 11;

    @Bean
    OneTimeTask<OutgoingMail> sendMail(Mailing mailing, MailAttachments attachments, ApplicationEventPublisher events) {
        return Tasks.oneTime(MAIL)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        TRIES, new FailureHandler.ExponentialBackoffFailureHandler<>(PAUSE, 2)))
                .execute((instance, context) -> {
                    OutgoingMail mail = instance.getData();
                    try {
                        String attached = mail.attachment();
                        mailing.send(
                                mail,
                                attached == null
                                        ? null
                                        : attachments.find(attached).orElse(null));
                    } catch (RefusedRecipientException e) {
                        log.warn("The mail server refuses a recipient for good: {}", e.getMessage());
                        events.publishEvent(new MailRefused(mail, String.valueOf(e.getMessage())));
                    }
                });
    }
}
