package org.depesche.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.depesche.DepescheTest;
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
import org.depesche.mail.MailBounced;
import org.depesche.mail.MailTexts;
import org.depesche.mail.TestMailing;
import org.depesche.web.Dates;
import org.depesche.web.Role;
import org.depesche.web.SiteAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mails by a real server and calls of a real host, in a transaction that is rolled back. */
@DepescheTest
@Transactional
class DeliveriesTests {

    private static final String SITE = "https://archiv.example";

    /** A port at which nobody answers. */
    private static final int CLOSED = 1;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Archive archive;

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

    private final GreenMail mails = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final List<Map.Entry<HttpExchange, String>> calls = new ArrayList<>();
    private HttpServer host;
    private int answer = 204;
    private TestSearches searches;
    private SavedSearch search;
    private Account owner;

    @BeforeEach
    void aSearchWithTheseChannels() throws IOException {
        mails.start();
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        host.createContext("/", call -> {
            calls.add(Map.entry(call, new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            call.sendResponseHeaders(answer, -1);
            call.close();
        });
        host.start();
        owner = accounts.save(new Account("tilda-" + UUID.randomUUID(), "x", Role.READER, OffsetDateTime.now()));
        jdbc.sql("update account set mail_address = ?, mail_confirmed_at = now() where id = ?")
                .params(owner.name() + "@kurier.example", owner.id())
                .update();
        searches = new TestSearches(savedSearches, jdbc);
        search = searches.save(owner, "Hafen", "q=Hafen");
    }

    @AfterEach
    void stop() {
        mails.stop();
        host.stop(0);
    }

    private long article(String headline) {
        return SampleArticle.of(headline + " " + UniqueWord.next())
                .paragraph("Im Hafen von Altenbrück.")
                .in(archive);
    }

    /** Delivers so much later than now. */
    private void deliver(Duration later) {
        Clock clock = Clock.offset(Clock.systemDefaultZone(), later);
        AlertSettings settings =
                new AlertSettings(100, 7, DayOfWeek.MONDAY, Duration.ofDays(365), List.of(), List.of("127.0.0.1"));
        SiteAddress site = new SiteAddress(SITE);
        WebhookCalls hooks = new WebhookCalls(settings);
        new Deliveries(
                        due,
                        owners,
                        news,
                        new MailDelivery(
                                TestMailing.by(
                                        "archiv@kurier.example",
                                        mails.getSmtp() == null
                                                ? CLOSED
                                                : mails.getSmtp().getPort(),
                                        clock),
                                texts,
                                messages,
                                dates,
                                site),
                        new WebhookDelivery(settings, hooks, site, json),
                        new DeliveryTimes(settings, clock),
                        transaction,
                        clock)
                .deliver(() -> false);
    }

    private Channel channel(Channel.Kind kind) {
        return channels.find(search, kind).orElseThrow();
    }

    private void hook() {
        channels.hook(search, "http://127.0.0.1:" + host.getAddress().getPort() + "/hook");
    }

    @Test
    void mailsNewHitsOnceInTheLanguageOfTheSearch() throws Exception {
        channels.order(search, Rhythm.AT_ONCE);
        searches.happens(search, article("Kran am Kai"), "NEW", 1);
        searches.happens(search, article("Schlepper gesunken"), "NEW", 1);

        deliver(Duration.ofMinutes(1));
        deliver(Duration.ofHours(1));

        assertThat(mails.getReceivedMessages()).hasSize(1);
        MimeMessage mail = mails.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("2 neue Treffer: Hafen");
        assertThat(mail.getMessageID())
                .matches("<alerts-%d-[0-9a-f]{16}-[0-9a-f]{16}@kurier.example>".formatted(search.accountId()));
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<" + SITE + "/alerts/ends/"
                        + channel(Channel.Kind.MAIL).secret() + ">");
        for (String body : bodies(mail)) {
            assertThat(body)
                    .contains("Neue Treffer", "Kran am Kai", "Küstendienst", "16. Mai 2024", SITE + "/articles/")
                    .contains("Im Hafen von Altenbrück.")
                    .contains("Keine Mails mehr über Suchen", SITE + "/account/searches/" + search.id())
                    .contains(
                            SITE + "/alerts/ends/" + channel(Channel.Kind.MAIL).secret())
                    .doesNotContain("??", "null");
        }
    }

    private static List<String> bodies(MimeMessage mail) throws Exception {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        return List.of((String) parts.getBodyPart(0).getContent(), (String)
                parts.getBodyPart(1).getContent());
    }

    @Test
    void tellsOfCorrectionsAndWithdrawalsOfWhatWasSent() throws Exception {
        channels.order(search, Rhythm.AT_ONCE);
        long article = article("Kran am Kai");
        searches.happens(search, article, "NEW", 1);
        deliver(Duration.ofMinutes(1));
        searches.happens(search, article, "CORRECTED", 2);
        deliver(Duration.ofMinutes(10));
        searches.happens(search, article, "WITHDRAWN", 3);
        deliver(Duration.ofMinutes(20));

        assertThat(mails.getReceivedMessages()).hasSize(3);
        assertThat(mails.getReceivedMessages()[1].getSubject()).isEqualTo("Berichtigt oder zurückgezogen: Hafen");
        assertThat(bodies(mails.getReceivedMessages()[1]).getFirst()).contains("Berichtigt", "Kran am Kai");
        assertThat(bodies(mails.getReceivedMessages()[2]).getFirst()).contains("Zurückgezogen", "Kran am Kai");
    }

    @Test
    void whatWasThereBeforeMailsWereOrderedIsNotSent() {
        searches.happens(search, article("Kran am Kai"), "NEW", 1);
        channels.order(search, Rhythm.AT_ONCE);

        deliver(Duration.ofMinutes(1));

        assertThat(mails.getReceivedMessages()).isEmpty();
    }

    @Test
    void aDigestIsSentAtItsHourAndNoSooner() {
        channels.order(search, Rhythm.DAILY);
        searches.happens(search, article("Kran am Kai"), "NEW", 1);

        deliver(Duration.ZERO);
        assertThat(mails.getReceivedMessages()).isEmpty();
        deliver(Duration.ofHours(25));
        assertThat(mails.getReceivedMessages()).hasSize(1);
        searches.happens(search, article("Schlepper gesunken"), "NEW", 1);
        deliver(Duration.ofHours(25));
        assertThat(mails.getReceivedMessages()).hasSize(1);
        deliver(Duration.ofHours(49));
        assertThat(mails.getReceivedMessages()).hasSize(2);
    }

    @Test
    void oneClickInAMailEndsTheMails() throws Exception {
        channels.order(search, Rhythm.AT_ONCE);
        String link = "/alerts/ends/" + channel(Channel.Kind.MAIL).secret();
        assertThat(mvc.perform(get(link)).andReturn().getResponse().getContentAsString())
                .contains("Hafen");
        assertThat(channel(Channel.Kind.MAIL).stoppedAt()).isNull();

        MockHttpServletResponse stopped = mvc.perform(post(link).param("List-Unsubscribe", "One-Click"))
                .andReturn()
                .getResponse();
        assertThat(stopped.getStatus()).isEqualTo(200);
        assertThat(stopped.getContentAsString())
                .contains("Über diese Suche kommen keine Mails mehr.")
                .doesNotContain("Möchten Sie", "null");
        searches.happens(search, article("Kran am Kai"), "NEW", 1);
        deliver(Duration.ofMinutes(1));

        assertThat(mails.getReceivedMessages()).isEmpty();
        assertThat(channel(Channel.Kind.MAIL).problem()).isEqualTo("unsubscribed");
    }

    @Test
    void allSearchesOfOneRhythmComeInOneMail() throws Exception {
        SavedSearch other = searches.save(owner, "Werft <neu>", "q=Werft");
        SavedSearch quiet = searches.save(owner, "Leuchtturm", "q=Leuchtturm");
        SavedSearch weekly = searches.save(owner, "Deich", "q=Deich");
        channels.order(weekly, Rhythm.WEEKLY);
        for (SavedSearch daily : List.of(search, other, quiet)) {
            channels.order(daily, Rhythm.DAILY);
        }
        searches.happens(search, article("Kran am Kai"), "NEW", 1);
        searches.happens(other, article("Schlepper gesunken"), "NEW", 1);

        deliver(Duration.ofHours(24));
        deliver(Duration.ofHours(24));

        assertThat(mails.getReceivedMessages()).hasSize(1);
        assertThat(mails.getReceivedMessages()[0].getSubject()).isEqualTo("2 neue Treffer für 2 gespeicherte Suchen");
        // one click ends all that the mail is about
        assertThat(mails.getReceivedMessages()[0].getHeader("List-Unsubscribe"))
                .containsExactly("<" + SITE + "/alerts/ends/" + owners.secret(search.accountId()) + ">");
        for (String body : bodies(mails.getReceivedMessages()[0])) {
            assertThat(body)
                    .contains("Hafen", "Werft", "Kran am Kai", "Schlepper gesunken")
                    .doesNotContain("Leuchtturm", "Deich", "??", "<neu>null");
        }
        assertThat(channels.find(other, Channel.Kind.MAIL).orElseThrow().toldEvent())
                .isEqualTo(news.last(other.id()));
    }

    @Test
    void ifTheMailFailsNoSearchIsTold() {
        SavedSearch other = searches.save(owner, "Werft", "q=Werft");
        for (SavedSearch daily : List.of(search, other)) {
            channels.order(daily, Rhythm.DAILY);
            searches.happens(daily, article("Kran am Kai"), "NEW", 1);
        }
        mails.stop();
        deliver(Duration.ofHours(24));
        assertThat(channel(Channel.Kind.MAIL).toldEvent()).isZero();

        mails.start();
        deliver(Duration.ofHours(25));

        assertThat(mails.getReceivedMessages()).hasSize(1);
        assertThat(channels.find(other, Channel.Kind.MAIL).orElseThrow().problem())
                .isNull();
    }

    @Test
    void oneClickEndsTheMailsAboutAllSearches() throws Exception {
        channels.order(search, Rhythm.DAILY);
        String link = "/alerts/ends/" + owners.secret(search.accountId());
        assertThat(mvc.perform(get(link).header("Accept-Language", "en"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("any of your saved searches");

        assertThat(mvc.perform(post(link).param("List-Unsubscribe", "One-Click").header("Accept-Language", "en"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("No more mails about your saved searches will come.")
                .doesNotContain("Do you want");

        assertThat(channel(Channel.Kind.MAIL).problem()).isEqualTo("unsubscribed");
    }

    @Test
    void anotherHourCountsFromTheNextDigestOn(@Autowired Clock archiveClock) {
        channels.order(search, Rhythm.WEEKLY);

        owners.change(search.accountId(), new DigestTime(18, 3));

        OffsetDateTime next = channel(Channel.Kind.MAIL)
                .nextAt()
                .atZoneSameInstant(archiveClock.getZone())
                .toOffsetDateTime();
        assertThat(next.getHour()).isEqualTo(18);
        assertThat(next.getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
    }

    @Test
    void aMailIsInTheLanguageThatTheAccountPrefers() throws Exception {
        jdbc.sql("update account set language = 'en' where id = ?")
                .params(owner.id())
                .update();
        channels.order(search, Rhythm.AT_ONCE);
        searches.happens(search, article("Kran am Kai"), "NEW", 1);

        deliver(Duration.ofMinutes(1));

        assertThat(mails.getReceivedMessages()[0].getSubject()).isEqualTo("1 new hit: Hafen");
    }

    @Test
    void aMailThatComesBackEndsTheMailsAndAMadeUpReportDoesNot() throws Exception {
        channels.order(search, Rhythm.AT_ONCE);
        searches.happens(search, article("Kran am Kai"), "NEW", 1);
        deliver(Duration.ofMinutes(1));
        String id = mails.getReceivedMessages()[0].getMessageID().replaceAll("^<|@.*", "");
        BouncedAlerts bounced = new BouncedAlerts(owners);

        bounced.on(new MailBounced(id.replaceAll("[0-9a-f]{16}$", "0123456789abcdef"), "5.1.1"));
        assertThat(channel(Channel.Kind.MAIL).stoppedAt()).isNull();
        bounced.on(new MailBounced(id, "5.1.1"));

        assertThat(channel(Channel.Kind.MAIL).stoppedAt()).isNotNull();
        assertThat(channel(Channel.Kind.MAIL).problem()).isEqualTo("refused");
    }

    @Test
    void aMailThatFailedIsSentLaterAndNothingIsLost() {
        channels.order(search, Rhythm.AT_ONCE);
        searches.happens(search, article("Kran am Kai"), "NEW", 1);
        mails.stop();
        deliver(Duration.ofMinutes(1));
        assertThat(channel(Channel.Kind.MAIL).failures()).isEqualTo(1);
        assertThat(channel(Channel.Kind.MAIL).toldEvent()).isZero();

        mails.start();
        deliver(Duration.ofMinutes(5));

        assertThat(mails.getReceivedMessages()).hasSize(1);
        assertThat(channel(Channel.Kind.MAIL).problem()).isNull();
    }

    @Test
    void aWebhookGetsSignedJson() {
        hook();
        long article = article("Kran am Kai");
        searches.happens(search, article, "NEW", 1);

        deliver(Duration.ofMinutes(1));
        deliver(Duration.ofMinutes(2));

        assertThat(calls).hasSize(1);
        Headers headers = calls.getFirst().getKey().getRequestHeaders();
        String body = calls.getFirst().getValue();
        assertThat(headers.getFirst("Depesche-Signature"))
                .isEqualTo(WebhookDelivery.signature(
                        channel(Channel.Kind.WEBHOOK).secret(), headers.getFirst("Depesche-Timestamp"), body));
        JsonNode told = json.readTree(body);
        assertThat(told.at("/delivery").asString()).isEqualTo(headers.getFirst("Depesche-Delivery"));
        assertThat(told.at("/search/name").asString()).isEqualTo("Hafen");
        assertThat(told.at("/events/0/kind").asString()).isEqualTo("new");
        assertThat(told.at("/events/0/article/id").asLong()).isEqualTo(article);
        assertThat(told.at("/events/0/article/headline").asString()).startsWith("Kran am Kai");
        assertThat(told.at("/events/0/article/url").asString()).startsWith(SITE + "/articles/" + article);
    }

    @Test
    void aWebhookIsTriedAgainInGrowingPauses() {
        hook();
        searches.happens(search, article("Kran am Kai"), "NEW", 1);
        answer = 503;
        deliver(Duration.ofMinutes(1));
        deliver(Duration.ofMinutes(1));
        assertThat(calls).hasSize(1);
        deliver(Duration.ofMinutes(3));
        assertThat(calls).hasSize(2);
        assertThat(channel(Channel.Kind.WEBHOOK).problemDetail()).isEqualTo("503");

        answer = 200;
        deliver(Duration.ofMinutes(10));

        assertThat(calls).hasSize(3);
        assertThat(calls.get(2).getKey().getRequestHeaders().getFirst("Depesche-Delivery"))
                .isEqualTo(calls.get(0).getKey().getRequestHeaders().getFirst("Depesche-Delivery"));
        assertThat(channel(Channel.Kind.WEBHOOK).failures()).isZero();
    }

    @Test
    void aWebhookThatIsGoneIsStopped() {
        hook();
        searches.happens(search, article("Kran am Kai"), "NEW", 1);
        answer = 410;

        deliver(Duration.ofMinutes(1));

        assertThat(channel(Channel.Kind.WEBHOOK).stoppedAt()).isNotNull();
    }
}
