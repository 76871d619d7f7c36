package org.depesche.account;

import java.time.Clock;
import org.depesche.mail.MailQueue;
import org.depesche.mail.MailTexts;
import org.depesche.mail.TestMailing;
import org.depesche.web.SiteAddress;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mail addresses of an archive that sends mail. */
public final class TestMailAddresses {

    private TestMailAddresses() {}

    /** @param texts of the mails that ask for confirmation */
    public static MailAddresses of(
            JdbcClient jdbc, MailQueue queue, MailTexts texts, MessageSource messages, Clock clock) {
        return new MailAddresses(
                jdbc,
                TestMailing.by("archiv@kurier.example", 1, clock),
                queue,
                texts,
                messages,
                new SiteAddress("https://archiv.example"),
                clock);
    }
}
