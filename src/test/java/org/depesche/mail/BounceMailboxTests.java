package org.depesche.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.depesche.mail.MailSettings.Bounces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Undeliverable mails in a mailbox of a real server. */
class BounceMailboxTests {

    private static final String REPORT = """
            From: MAILER-DAEMON@mail.example
            To: archiv@kurier.example
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="x"

            --x
            Content-Type: text/plain

            Die Mail konnte nicht zugestellt werden.
            --x
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.example

            Final-Recipient: rfc822; niemand@kurier.example
            Action: %s
            Status: %s
            --x
            Content-Type: text/rfc822-headers

            From: archiv@kurier.example
            Message-ID: <search-7-0-12-0123456789abcdef@kurier.example>
            Subject: 2 neue Treffer: Hafen
            --x--
            """;

    private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private final List<Object> published = new ArrayList<>();
    private GreenMailUser user;

    @BeforeEach
    void start() {
        server.start();
        user = server.setUser("archiv@kurier.example", "archiv", "geheim");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void arrives(String mail) throws Exception {
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII))));
    }

    private void look() throws Exception {
        Bounces mailbox = new Bounces("127.0.0.1", server.getImap().getPort(), "archiv", "geheim", "INBOX", true);
        new BounceMailbox(new MailSettings("archiv@kurier.example", mailbox), published::add).look();
    }

    @Test
    void tellsWhichMailCameBackOnce() throws Exception {
        arrives(REPORT.formatted("failed", "5.1.1"));

        look();
        look();

        assertThat(published).containsExactly(new MailBounced("search-7-0-12-0123456789abcdef", "5.1.1"));
    }

    @ParameterizedTest
    @CsvSource({"delayed, 4.4.1", "failed, 5.2.2", "failed, 5.7.1", "delivered, 2.0.0"})
    void whatIsNotForGoodOrMeansTheSenderIsNoBounce(String action, String status) throws Exception {
        arrives(REPORT.formatted(action, status));

        look();

        assertThat(published).isEmpty();
    }

    @Test
    void otherMailsArePassedOver() throws Exception {
        arrives("From: tilda@kurier.example\nSubject: Frage\n\nAction: failed\nStatus: 5.1.1\nMessage-ID: <x@y>\n");
        arrives("Content-Type: multipart/report; boundary=\"x\"\n\n--y\n");
        arrives(REPORT.formatted("failed", "5.1.1"));

        look();

        assertThat(published).hasSize(1);
    }
}
