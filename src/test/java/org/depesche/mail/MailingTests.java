package org.depesche.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.mock;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.depesche.mail.OutgoingMail.Body;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailException;

/** Mails by a real server. */
class MailingTests {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

    private final GreenMail server =
            new GreenMail(ServerSetup.SMTP.dynamicPort().setVerbose(false));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Mailing mailing(String from) {
        return TestMailing.by(from, server.getSmtp().getPort(), NOON);
    }

    private static OutgoingMail mail(String to, String subject, @Nullable String unsubscribe) {
        return new OutgoingMail(
                "search-7-12",
                to,
                subject,
                new Body("Zwei neue Treffer für „Hafen“", "<p>Zwei neue Treffer für „Hafen“</p>"),
                Locale.GERMAN,
                unsubscribe);
    }

    @Test
    void attachesAFileAndNamesWhoGetsAnswers() throws Exception {
        OutgoingMail mail = new OutgoingMail(
                "review-1",
                "tilda@kurier.example",
                "Pressespiegel",
                new Body("Text", "<p>Text</p>"),
                Locale.GERMAN,
                null,
                "lea@kurier.example",
                "id");

        mailing("archiv@kurier.example")
                .send(mail, new MailAttachment("Häfen.pdf", "application/pdf", new byte[] {37, 80, 68, 70}));

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getReplyTo()[0].toString()).isEqualTo("lea@kurier.example");
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(parts.getBodyPart(0).isMimeType("multipart/alternative")).isTrue();
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("Häfen.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(37, 80, 68, 70);
    }

    @Test
    void sendsTextAndHtmlWithAnIdThatStays() throws Exception {
        Mailing mailing = mailing("Archiv <archiv@kurier.example>");

        mailing.send(mail("tilda@kurier.example", "2 neue Treffer: Hafen", null));
        mailing.send(mail("tilda@kurier.example", "2 neue Treffer: Hafen", null));

        assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(received -> {
            assertThat(received.getMessageID()).isEqualTo("<search-7-12@kurier.example>");
            assertThat(received.getSentDate()).isEqualTo(Date.from(NOON.instant()));
        });
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getFrom()[0]).hasToString("Archiv <archiv@kurier.example>");
        assertThat(received.getSubject()).isEqualTo("2 neue Treffer: Hafen");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart bodies = (MimeMultipart) received.getContent();
        assertThat(bodies.getContentType()).startsWith("multipart/alternative");
        assertThat(bodies.getBodyPart(0).getContent()).isEqualTo("Zwei neue Treffer für „Hafen“");
        assertThat(bodies.getBodyPart(1).getContent()).isEqualTo("<p>Zwei neue Treffer für „Hafen“</p>");
    }

    @Test
    void letsMailProgramsUnsubscribeWithOneClick() throws Exception {
        String address = "https://archiv.example/mails/ends/geheim";

        mailing("archiv@kurier.example").send(mail("tilda@kurier.example", "Hafen", address));

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getHeader("List-Unsubscribe")).containsExactly("<" + address + ">");
        assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void aLineBreakInASubjectAddsNoHeader() throws Exception {
        mailing("archiv@kurier.example").send(mail("tilda@kurier.example", "Hafen\r\nBcc: joost@kurier.example", null));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Hafen Bcc: joost@kurier.example");
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
    }

    @Test
    void saysWhichRecipientTheServerRefusesForGood() throws Exception {
        assertThat(failure("550 5.1.1 No such mailbox here"))
                .isInstanceOf(RefusedRecipientException.class)
                .hasMessageContaining("No such mailbox here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"450 4.2.0 Greylisted, come again", "554 5.7.1 Relay access denied"})
    void anotherTryHasSenseIfItIsNotForGoodOrMeansTheSender(String answer) throws Exception {
        assertThat(failure(answer)).isInstanceOf(MailException.class);
    }

    /** The failure of a mail to a server that answers so to its recipient. */
    private static Throwable failure(String answer) throws IOException {
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuse(port, answer));
            Mailing mailing = TestMailing.by("archiv@kurier.example", port.getLocalPort(), NOON);
            return catchThrowable(() -> mailing.send(mail("niemand@kurier.example", "Hafen", null)));
        }
    }

    private static void refuse(ServerSocket port, String answer) {
        try (Socket client = port.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.US_ASCII)) {
            out.write("220 mail.example ESMTP\r\n");
            out.flush();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write((line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 Bye" : "250 Ok") + "\r\n");
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anAbsentServerIsNoRefusal() {
        Mailing mailing = mailing("archiv@kurier.example");
        server.stop();

        assertThatThrownBy(() -> mailing.send(mail("tilda@kurier.example", "Hafen", null)))
                .isInstanceOf(MailException.class);
    }

    @Test
    void aMailOfTheQueueIsTriedAgainUntilTheServerAcceptsIt() {
        OneTimeTask<OutgoingMail> task = new MailTask().sendMail(mailing("archiv@kurier.example"), mock(), mock());
        TaskInstance<OutgoingMail> waiting = MailTask.MAIL
                .instance("search-7-12")
                .data(mail("tilda@kurier.example", "Hafen", null))
                .build();
        server.stop();
        assertThatThrownBy(() -> task.execute(waiting, null)).isInstanceOf(MailException.class);

        server.start();
        new MailTask()
                .sendMail(mailing("archiv@kurier.example"), mock(), mock())
                .execute(waiting, null);

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aMailOfTheQueueThatIsRefusedIsReportedAndNotTriedAgain() throws Exception {
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuse(port, "550 5.1.1 No such mailbox here"));
            OutgoingMail mail = mail("niemand@kurier.example", "Hafen", null);
            List<Object> events = new ArrayList<>();

            new MailTask()
                    .sendMail(TestMailing.by("archiv@kurier.example", port.getLocalPort(), NOON), mock(), events::add)
                    .execute(MailTask.MAIL.instance("review-7").data(mail).build(), null);

            assertThat(events).hasSize(1).first().isInstanceOfSatisfying(MailRefused.class, refused -> {
                assertThat(refused.mail()).isEqualTo(mail);
                assertThat(refused.answer()).contains("No such mailbox here");
            });
        }
    }

    @Test
    void isNotReadyWithoutSender() {
        assertThat(mailing("").isReady()).isFalse();
        assertThat(mailing("archiv@kurier.example").isReady()).isTrue();
    }
}
