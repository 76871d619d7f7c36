package org.depesche.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.UniqueWord;
import org.depesche.ingest.IngestRuns;
import org.depesche.subscription.folder.BucketFolders;
import org.depesche.subscription.folder.RemoteFolders;
import org.depesche.subscription.mailbox.Mailboxes;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** A mailbox that an editor subscribed to, from the mail server to the archive. */
@DepescheTest
class MailboxSubscriptionTests {

    private static final String HERE = "127.0.0.1";

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private FeedLook feeds;

    @Autowired
    private RemoteFolders folders;

    @Autowired
    private BucketFolders buckets;

    @Autowired
    private Delivery delivery;

    @Autowired
    private IngestRuns runs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc mvc;

    private final String word = UniqueWord.next();
    private final GreenMail server = new GreenMail(new ServerSetup(0, HERE, ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser desk;

    @BeforeEach
    void start() {
        server.start();
        desk = server.setUser("desk@kurier.example", "desk", "geheim");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static SubscriptionSettings settings(Map<String, Credential> credentials) {
        return new SubscriptionSettings(
                List.of(),
                List.of(HERE),
                DataSize.ofKilobytes(100),
                Duration.ofSeconds(20),
                50,
                Duration.ZERO,
                List.of(HERE),
                credentials);
    }

    /** Subscribes to the inbox, which nobody but this test looks at. */
    private Subscription subscribed() {
        String address = "imap://desk@" + HERE + ":" + server.getImap().getPort() + "/INBOX";
        SubscriptionForm form = new SubscriptionForm(
                "Post " + word, address, false, "Kurier " + word, "de", "now", 60, "desk", null, false);
        transaction.executeWithoutResult(now -> {
            subscriptions.add(form, "lena");
            jdbc.sql("update subscription set next_at = now() + interval '1 day' where address = ?")
                    .param(address)
                    .update();
        });
        return subscriptions.all().stream()
                .filter(one -> one.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private Subscription look(Subscription one, Map<String, Credential> credentials) {
        SubscriptionSettings settings = settings(credentials);
        Mailboxes mailboxes = new Mailboxes(settings, Clock.systemUTC());
        new SubscriptionLook(subscriptions, feeds, mailboxes, folders, buckets, delivery, settings, Clock.systemUTC())
                .look(one, () -> false);
        return subscriptions.find(one.id()).orElseThrow();
    }

    private void send(String headline, String text) throws Exception {
        String mail = "From: dienst@agentur.example\r\nTo: desk@kurier.example\r\nSubject: " + headline
                + "\r\nDate: Mon, 13 May 2024 14:30:00 +0200\r\nMessage-ID: <" + headline.hashCode() + word
                + "@agentur.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text
                + "\r\n";
        desk.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private List<String> headlines(long run) {
        Eventually.await()
                .until(() -> runs.progress(run)
                        .filter(IngestRuns.Progress::isFinished)
                        .isPresent());
        return jdbc.sql("""
                        select i.headline from ingest_item i join ingest_file f on f.id = i.file_id
                        where f.run_id = ? and i.article_id is not null order by i.headline
                        """).param(run).query(String.class).list();
    }

    @Test
    void aMailBecomesAnArticleOnce() throws Exception {
        Map<String, Credential> credentials =
                Map.of("desk", new Credential(HERE, "desk", "geheim", null, null, null, null, null));
        send("Hafen waechst", "Der Hafen wächst, " + word + " auch. Das sagte die Senatorin am Montag vor Gästen.");

        Subscription first = look(subscribed(), credentials);
        assertThat(first.state()).isEqualTo("well");
        assertThat(first.nextAt()).isAfter(OffsetDateTime.now().plusMinutes(55));
        assertThat(headlines(first.runId())).containsExactly("Hafen waechst");

        Subscription second = look(first, credentials);
        assertThat(second.runId()).isEqualTo(first.runId());
        assertThat(second.readUpTo()).isEqualTo(first.readUpTo());

        String list = mvc.perform(get("/editor/subscriptions").with(user("lena").roles("EDITOR")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(list).select("li:contains(" + word + ")").text()).contains("die Mails eines Ordners");
        subscriptions.end(first.id());
    }

    @Test
    void aSignInThatTheOperatorTookBackIsUsedNoMore() {
        Subscription one = look(subscribed(), Map.of());

        assertThat(one.problem()).isEqualTo("credential");
        assertThat(one.problemDetail()).isEqualTo("desk");
        subscriptions.end(one.id());
    }

    @Test
    void aSignInThatTheOperatorGaveToAnotherHostIsNotSentToThisOne() {
        Subscription one = look(
                subscribed(),
                Map.of("desk", new Credential("mail.kurier.example", "desk", "geheim", null, null, null, null, null)));

        assertThat(one.problem()).isEqualTo("credential");
        subscriptions.end(one.id());
    }
}
