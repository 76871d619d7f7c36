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
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Properties;
import org.depesche.DepescheTest;
import org.depesche.UniqueWord;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/** A mailbox that an editor subscribed to, from the mail server to the archive. */
@DepescheTest
class MailboxSubscriptionTests {

    private static final String HERE = SubscriptionDesk.HERE;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    private final String word = UniqueWord.next();
    private final GreenMail server = new GreenMail(new ServerSetup(0, HERE, ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser mailbox;
    private SubscriptionDesk desk;

    @BeforeEach
    void start() {
        server.start();
        desk = beans.createBean(SubscriptionDesk.class);
        mailbox = server.setUser("desk@kurier.example", "desk", "geheim");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Subscription subscribed() {
        String address = "imap://desk@" + HERE + ":" + server.getImap().getPort() + "/INBOX";
        return desk.subscribe(new SubscriptionForm(
                "Post " + word, address, false, "Kurier " + word, "de", "now", 60, "desk", null, false));
    }

    private Subscription look(Subscription one, Map<String, Credential> credentials) {
        return desk.look(one, SubscriptionDesk.settings(credentials));
    }

    private void send(String headline, String text) throws Exception {
        String mail = "From: dienst@agentur.example\r\nTo: desk@kurier.example\r\nSubject: " + headline
                + "\r\nDate: Mon, 13 May 2024 14:30:00 +0200\r\nMessage-ID: <" + headline.hashCode() + word
                + "@agentur.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text
                + "\r\n";
        mailbox.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aMailBecomesAnArticleOnce() throws Exception {
        Map<String, Credential> credentials =
                Map.of("desk", new Credential(HERE, "desk", "geheim", null, null, null, null, null));
        send("Hafen waechst", "Der Hafen wächst, " + word + " auch. Das sagte die Senatorin am Montag vor Gästen.");

        Subscription first = look(subscribed(), credentials);
        assertThat(first.state()).isEqualTo("well");
        assertThat(first.nextAt()).isAfter(OffsetDateTime.now().plusMinutes(55));
        assertThat(desk.headlines(first.runId())).containsExactly("Hafen waechst");

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
