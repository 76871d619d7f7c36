package org.depesche.folder;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.account.Account;
import org.depesche.account.Accounts;
import org.depesche.account.TestMailAddresses;
import org.depesche.folder.review.Review;
import org.depesche.folder.review.Review.Gap;
import org.depesche.folder.review.Review.Piece;
import org.depesche.folder.review.Review.Reference;
import org.depesche.mail.MailAttachments;
import org.depesche.mail.MailQueue;
import org.depesche.mail.MailRefused;
import org.depesche.mail.MailTexts;
import org.depesche.mail.OutgoingMail;
import org.depesche.tagging.Block;
import org.depesche.web.Dates;
import org.depesche.web.Role;
import org.depesche.web.SiteAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A user who may send to three addresses a day. No mail is sent, since the transaction is rolled back. */
@DepescheTest
@Transactional
class ReviewMailsTests {

    private static final Review REVIEW = new Review(
            "Hafen & Werft",
            "tilda",
            LocalDate.of(2024, 5, 17),
            false,
            List.of(
                    new Piece(
                            1,
                            new Reference(
                                    "Kran <kippt> um",
                                    null,
                                    "Lea Muster",
                                    "Küstendienst",
                                    LocalDate.of(2024, 5, 16),
                                    "de",
                                    null,
                                    "https://archiv.example/articles/7/kran"),
                            "Für Seite 3",
                            List.of(Block.paragraph("Am Kai von Altenbrück.")),
                            false,
                            null),
                    new Gap()));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SchedulerClient scheduler;

    private ReviewMails mails;
    private FolderUser user;
    private String recipient;

    @BeforeEach
    void aUser(
            @Autowired Accounts accounts,
            @Autowired ReviewFiles files,
            @Autowired MailAttachments attachments,
            @Autowired MailQueue queue,
            @Autowired MailTexts texts,
            @Autowired MessageSource messages,
            @Autowired Dates dates,
            @Autowired TransactionTemplate transaction) {
        Account account =
                accounts.save(new Account("tilda-" + UUID.randomUUID(), "x", Role.READER, OffsetDateTime.now()));
        user = new FolderUser(account.id(), account.name(), false);
        recipient = user.name() + "@kurier.example";
        Clock clock = Clock.systemDefaultZone();
        mails = new ReviewMails(
                jdbc,
                new FolderSettings(200, 1000, 4_000_000, 100, 3, List.of()),
                TestMailAddresses.of(jdbc, queue, texts, messages, clock),
                files,
                attachments,
                queue,
                texts,
                messages,
                dates,
                new SiteAddress("https://archiv.example"),
                transaction,
                clock);
    }

    private String send(boolean pdf, String... recipients) throws IOException {
        return mails.send(
                new ReviewMails.Order(REVIEW, "/shared/abc", "Bitte lesen & weitersagen", pdf),
                user,
                List.of(recipients),
                Locale.GERMAN);
    }

    private List<OutgoingMail> sent() {
        return scheduler.getScheduledExecutionsForTask("mail", OutgoingMail.class).stream()
                .map(ScheduledExecution::getData)
                .filter(mail -> mail.to().contains(user.name()))
                .toList();
    }

    @Test
    void eachRecipientGetsAMailWithTheReviewAndItsPdf() throws Exception {
        assertThat(send(true, recipient, "b-" + recipient)).isNull();

        assertThat(sent()).extracting(OutgoingMail::to).containsExactlyInAnyOrder(recipient, "b-" + recipient);
        OutgoingMail mail = sent().getFirst();
        assertThat(mail.subject()).contains("Hafen & Werft", user.name());
        assertThat(mail.body().text())
                .contains(
                        "Kran <kippt> um",
                        "Für Seite 3",
                        "Bitte lesen & weitersagen",
                        "/articles/7/kran",
                        "/shared/abc")
                .doesNotContain("??", "null");
        assertThat(mail.body().html())
                .contains("Kran &lt;kippt&gt; um", "Am Kai von Altenbrück.")
                .doesNotContain("??");
        byte[] content = jdbc.sql("select content from mail_attachment where id = :id")
                .param("id", mail.attachment())
                .query(byte[].class)
                .single();
        assertThat(content).startsWith("%PDF".getBytes(US_ASCII));
    }

    @Test
    void answersGoToTheUserOnceTheAddressIsConfirmed() throws Exception {
        send(false, recipient);
        assertThat(sent().getFirst().answers()).isNull();
        assertThat(sent().getFirst().attachment()).isNull();

        jdbc.sql("update account set mail_address = 'tilda@kurier.example', mail_confirmed_at = now() where id = :id")
                .param("id", user.account())
                .update();
        send(false, "b-" + recipient);
        assertThat(sent()).extracting(OutgoingMail::answers).contains("tilda@kurier.example");
    }

    @Test
    void theSenderIsToldWhoDoesNotGetTheReview() throws Exception {
        String sender = "sender-of-" + user.name() + "@kurier.example";
        jdbc.sql("update account set mail_address = :address, mail_confirmed_at = now() where id = :id")
                .param("address", sender)
                .param("id", user.account())
                .update();
        send(true, recipient);

        mails.on(new MailRefused(sent().getFirst(), "550 5.1.1 No such mailbox"));

        OutgoingMail note = sent().stream()
                .filter(mail -> mail.to().equals(sender))
                .findFirst()
                .orElseThrow();
        assertThat(note.subject()).startsWith("Nicht zugestellt: Hafen & Werft");
        for (String body : List.of(note.body().text(), note.body().html())) {
            assertThat(body).contains(recipient, "550 5.1.1 No such mailbox").doesNotContain("??");
        }
        assertThat(note.attachment()).isNull();
    }

    @Test
    void aUserSendsToSoManyAddressesADay() throws Exception {
        assertThat(send(false, recipient, "b-" + recipient)).isNull();
        assertThat(send(false, "c-" + recipient, "d-" + recipient)).isEqualTo("too-often");
        assertThat(send(false, "c-" + recipient)).isNull();

        assertThat(sent()).hasSize(3);
    }
}
