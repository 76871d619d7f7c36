package org.depesche.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.DepescheTest;
import org.depesche.account.MailAddresses.MailAddress;
import org.depesche.mail.MailQueue;
import org.depesche.mail.MailRefused;
import org.depesche.mail.MailTexts;
import org.depesche.mail.OutgoingMail;
import org.depesche.mail.TestMailing;
import org.depesche.web.Role;
import org.depesche.web.SiteAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** In a transaction that is rolled back, so that no mail is sent. */
@DepescheTest
@Transactional
class MailAddressTests {

    private static final Pattern LINK =
            Pattern.compile("https://archiv\\.example(/account/mail-address/confirmations/([\\w-]+))");

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SchedulerClient scheduler;

    @Autowired
    MailQueue queue;

    @Autowired
    MailTexts texts;

    @Autowired
    MessageSource messages;

    private Account account;
    private String address;

    @BeforeEach
    void anAccount() {
        account = accounts.save(new Account("tilda-" + UUID.randomUUID(), "x", Role.READER, OffsetDateTime.now()));
        address = account.name() + "@kurier.example";
    }

    /** Addresses of an archive that has a mail server, so much later than now. */
    private MailAddresses addresses(Duration later) {
        Clock clock = Clock.offset(Clock.systemUTC(), later);
        return new MailAddresses(
                jdbc,
                TestMailing.by("archiv@kurier.example", 25, clock),
                queue,
                texts,
                messages,
                new SiteAddress("https://archiv.example"),
                clock);
    }

    private OutgoingMail asked() {
        return scheduler.getScheduledExecutionsForTask("mail", OutgoingMail.class).stream()
                .map(ScheduledExecution::getData)
                .filter(mail -> mail.to().equals(address))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private Matcher link() {
        Matcher link = LINK.matcher(asked().body().text());
        assertThat(link.find()).isTrue();
        return link;
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())
                        .with(user(account.name()).authorities(account.role().authorities()))
                        .header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
    }

    @Test
    void isConfirmedByTheLinkOfAMailAndNotByLookingAtIt() throws Exception {
        assertThat(addresses(Duration.ZERO).change(account, address, Locale.ENGLISH))
                .isNull();
        assertThat(asked().body().html()).contains("Confirm address").doesNotContain("??");
        String path = link().group(1);

        answer(get(path));
        assertThat(addresses(Duration.ZERO).of(account.id())).contains(new MailAddress(address, false, null));
        assertThat(answer(post(path)).getStatus()).isEqualTo(303);

        assertThat(addresses(Duration.ZERO).of(account.id())).contains(new MailAddress(address, true, null));
        assertThat(answer(get("/account/mail-address")).getContentAsString()).contains(address, "confirmed");
    }

    @Test
    void aLinkHoldsForItsAccountAndForThreeDays() {
        addresses(Duration.ZERO).change(account, address, Locale.GERMAN);
        String secret = link().group(2);
        Account other =
                accounts.save(new Account("joost-" + UUID.randomUUID(), "x", Role.READER, OffsetDateTime.now()));

        assertThat(addresses(Duration.ZERO).confirm(other, secret)).isFalse();
        assertThat(addresses(Duration.ofDays(4)).confirm(account, secret)).isFalse();
        assertThat(addresses(Duration.ofDays(2)).confirm(account, secret)).isTrue();
        assertThat(addresses(Duration.ofDays(2)).confirm(account, secret)).isFalse();
    }

    @Test
    void thePageSaysThatTheMailServerRefusesTheAddress(@Autowired ApplicationEventPublisher events) throws Exception {
        addresses(Duration.ZERO).change(account, address, Locale.ENGLISH);

        events.publishEvent(new MailRefused(asked(), "550 5.1.1 No such mailbox"));

        assertThat(answer(get("/account/mail-address")).getContentAsString())
                .contains("The mail server refuses this address", "550 5.1.1 No such mailbox")
                .doesNotContain("A mail is on its way");
        addresses(Duration.ofMinutes(3)).change(account, "joost@kurier.example", Locale.ENGLISH);
        assertThat(answer(get("/account/mail-address")).getContentAsString())
                .contains("A mail is on its way")
                .doesNotContain("No such mailbox");
    }

    @Test
    void nobodyIsAskedTwiceWithinMinutes() {
        assertThat(addresses(Duration.ZERO).change(account, address, Locale.GERMAN))
                .isNull();
        assertThat(addresses(Duration.ZERO).change(account, "joost@kurier.example", Locale.GERMAN))
                .isEqualTo("wait");
        assertThat(addresses(Duration.ofMinutes(3)).change(account, "joost@kurier.example", Locale.GERMAN))
                .isNull();
    }

    @Test
    void aChangedAddressHasToBeConfirmedAgain() {
        addresses(Duration.ZERO).change(account, address, Locale.GERMAN);
        addresses(Duration.ZERO).confirm(account, link().group(2));
        addresses(Duration.ofMinutes(3)).change(account, "joost@kurier.example", Locale.GERMAN);

        assertThat(addresses(Duration.ZERO).of(account.id()))
                .contains(new MailAddress("joost@kurier.example", false, null));
    }

    @Test
    void withoutMailServerThePageSaysSoAndTakesNone() throws Exception {
        assertThat(answer(get("/account/mail-address")).getContentAsString())
                .contains("sends no mail at present")
                .doesNotContain("type=\"email\"");
        assertThat(answer(post("/account/mail-address").param("address", address))
                        .getStatus())
                .isEqualTo(422);
    }
}
