package org.depesche.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.account.Account;
import org.depesche.account.Accounts;
import org.depesche.alert.AlertSettings;
import org.depesche.alert.Rhythm;
import org.depesche.alert.SavedSearch;
import org.depesche.alert.SavedSearches;
import org.depesche.alert.SearchNews;
import org.depesche.alert.TestSearches;
import org.depesche.article.Archive;
import org.depesche.article.Reasons;
import org.depesche.article.state.ArticleStates;
import org.depesche.mail.MailTexts;
import org.depesche.mail.TestMailing;
import org.depesche.web.Dates;
import org.depesche.web.Role;
import org.depesche.web.SiteAddress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** From an article that comes in to the mail about it, and about its withdrawal. */
@DepescheTest
class AlertFlowTests {

    @Autowired
    Accounts accounts;

    @Autowired
    Archive archive;

    @Autowired
    ArticleStates states;

    @Autowired
    SavedSearches savedSearches;

    @Autowired
    Channels channels;

    @Autowired
    DueChannels due;

    @Autowired
    MailOwners owners;

    @Autowired
    SearchNews news;

    @Autowired
    MailTexts texts;

    @Autowired
    MessageSource messages;

    @Autowired
    Dates dates;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void anArticleThatComesInIsMailedOnceAndSoIsItsWithdrawal() throws Exception {
        String word = "zz" + UniqueWord.next();
        SavedSearch search = mailedSearch("q=" + word);

        long article = SampleArticle.of("Fähre " + word)
                .paragraph("Die Fähre liegt im Hafen.")
                .in(archive);
        Eventually.await().until(() -> news.last(search.id()) > 0);
        GreenMail mails = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mails.start();
        try {
            deliver(mails, Duration.ofMinutes(1));
            deliver(mails, Duration.ofMinutes(10));
            assertThat(mails.getReceivedMessages()).hasSize(1);
            assertThat(mails.getReceivedMessages()[0].getSubject()).isEqualTo("1 neuer Treffer: Fähre");

            long known = news.last(search.id());
            states.cancel(article, new Reasons("Falsch", null), "lena", false);
            Eventually.await().until(() -> news.last(search.id()) > known);
            deliver(mails, Duration.ofMinutes(20));
            assertThat(mails.getReceivedMessages()).hasSize(2);
            assertThat(mails.getReceivedMessages()[1].getSubject()).isEqualTo("Berichtigt oder zurückgezogen: Fähre");
            assertThat(text(mails.getReceivedMessages()[1])).contains("Grund: Falsch");
        } finally {
            mails.stop();
        }
    }

    @Test
    void theMailAboutACorrectionSaysWhatWasCorrectedAndWhy() throws Exception {
        String word = "zz" + UniqueWord.next();
        SavedSearch search = mailedSearch("q=" + word);
        SampleArticle.of("Fähre " + word)
                .version("ferry-" + word, "1")
                .paragraph("Die neue Fähre kostet 21 Millionen Euro im Jahr.")
                .in(archive);
        Eventually.await().until(() -> news.last(search.id()) > 0);
        GreenMail mails = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mails.start();
        try {
            deliver(mails, Duration.ofMinutes(1));
            long known = news.last(search.id());
            SampleArticle.of("Fähre " + word)
                    .version("ferry-" + word, "2")
                    .correction("Zahlendreher im ersten Absatz")
                    .paragraph("Die neue Fähre kostet 12 Millionen Euro im Jahr.")
                    .in(archive);
            Eventually.await().until(() -> news.last(search.id()) > known);
            deliver(mails, Duration.ofMinutes(10));

            assertThat(mails.getReceivedMessages()).hasSize(2);
            assertThat(text(mails.getReceivedMessages()[1]))
                    .contains(
                            "Grund: Zahlendreher im ersten Absatz",
                            "„… neue Fähre kostet 12 Millionen Euro im …“ statt „… neue Fähre kostet 21 Millionen Euro im …“",
                            "/corrections");
        } finally {
            mails.stop();
        }
    }

    /** A search of a new reader who is mailed each hit at once. */
    private SavedSearch mailedSearch(String address) {
        Account owner =
                accounts.save(new Account("tilda-" + UUID.randomUUID(), "x", Role.READER, OffsetDateTime.now()));
        jdbc.sql("update account set mail_address = ?, mail_confirmed_at = now() where id = ?")
                .params(owner.name() + "@kurier.example", owner.id())
                .update();
        SavedSearch search = new TestSearches(savedSearches, jdbc).save(owner, "Fähre", address);
        channels.order(search, Rhythm.AT_ONCE);
        return search;
    }

    /** The mail's version without markup. */
    private static String text(MimeMessage mail) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }

    private void deliver(GreenMail mails, Duration later) {
        Clock clock = Clock.offset(Clock.systemDefaultZone(), later);
        AlertSettings settings =
                new AlertSettings(100, 7, DayOfWeek.MONDAY, Duration.ofDays(365), List.of(), List.of());
        SiteAddress site = new SiteAddress("https://archiv.example");
        new Deliveries(
                        due,
                        owners,
                        news,
                        new MailDelivery(
                                TestMailing.by(
                                        "archiv@kurier.example", mails.getSmtp().getPort(), clock),
                                texts,
                                messages,
                                dates,
                                site),
                        new WebhookDelivery(settings, new WebhookCalls(settings), site, json),
                        new DeliveryTimes(settings, clock),
                        transaction,
                        clock)
                .deliver(() -> false);
    }
}
