package org.depesche.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Keeps mails in the database until the server has accepted them. */
@Component
public class MailQueue {

    private final SchedulerClient scheduler;
    private final Clock clock;

    MailQueue(SchedulerClient scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Has a mail sent soon, once: one that waits already under its id is not added again. */
    public void add(OutgoingMail mail) {
        scheduler.scheduleIfNotExists(
                MailTask.MAIL.instance(mail.id()).data(mail).scheduledTo(clock.instant()));
    }
}
