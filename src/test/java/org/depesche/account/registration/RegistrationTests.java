package org.depesche.account.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.DepescheTest;
import org.depesche.account.Account;
import org.depesche.account.Accounts;
import org.depesche.account.MailAddresses;
import org.depesche.account.TestMailAddresses;
import org.depesche.account.log.ActionLog;
import org.depesche.account.password.Passwords;
import org.depesche.account.registration.RegistrationSettings.By;
import org.depesche.account.session.UserSessions;
import org.depesche.mail.MailQueue;
import org.depesche.mail.MailTexts;
import org.depesche.mail.OutgoingMail;
import org.depesche.web.Role;
import org.depesche.web.SiteAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that come and go without an administrator. */
@DepescheTest
@Transactional
class RegistrationTests {

    private static final String PASSWORD = "Fischbrötchen am Hafen";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActionLog log;

    private final String name = "tilda-" + UUID.randomUUID();

    /** Those of an archive so much later than now. */
    private Invitations invitations(By by, Duration later) {
        Clock clock = Clock.offset(Clock.systemUTC(), later);
        return new Invitations(
                jdbc, new NewAccounts(accounts, passwords, clock), new RegistrationSettings(by, List.of()), log, clock);
    }

    private Invitations invitations() {
        return invitations(By.INVITATION, Duration.ZERO);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Role role) throws Exception {
        return mvc.perform(request.with(csrf())
                        .with(user(name).authorities(role.authorities()))
                        .header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
    }

    private Account account(Role role) {
        return accounts.save(new Account(name, passwords.encode(PASSWORD), role, OffsetDateTime.now()));
    }

    @Test
    void anInvitationMakesOneAccountForReading() {
        String secret = invitations().make("Tilda", "chefin");

        assertThat(invitations().accept(secret, new NewAccounts.Wish(name, PASSWORD, PASSWORD)))
                .isNull();
        assertThat(accounts.named(name)).get().extracting(Account::role).isEqualTo(Role.READER);
        assertThat(invitations().accept(secret, new NewAccounts.Wish("other-" + name, PASSWORD, PASSWORD)))
                .isEqualTo("no-invitation");
    }

    @Test
    void anInvitationOutlivesAMistakeButNoWeek() {
        String secret = invitations().make("Tilda", "chefin");

        assertThat(invitations().accept(secret, new NewAccounts.Wish("?", PASSWORD, PASSWORD)))
                .isEqualTo("name");
        assertThat(invitations().accept(secret, new NewAccounts.Wish(name, "kurz", "kurz")))
                .isEqualTo("short");
        assertThat(invitations().accept(secret, new NewAccounts.Wish(name, PASSWORD, PASSWORD + "!")))
                .isEqualTo("differs");
        assertThat(invitations().isValid(secret)).isTrue();
        assertThat(invitations(By.INVITATION, Duration.ofDays(8)).isValid(secret))
                .isFalse();
        assertThat(invitations(By.NOBODY, Duration.ZERO).isValid(secret)).isFalse();
    }

    @Test
    void nobodyIsInvitedUnlessTheOperatorAllowsIt() throws Exception {
        assertThat(answer(get("/admin/invitations"), Role.ADMIN).getContentAsString())
                .contains("Nobody can be invited")
                .doesNotContain("Create invitation");
        assertThat(answer(post("/admin/invitations").param("madeFor", "Tilda"), Role.ADMIN)
                        .getStatus())
                .isEqualTo(404);
        assertThat(mvc.perform(get("/sign-in/invitations/dep_1").header("Accept-Language", "en"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("This link is not valid");
    }

    @Test
    void anOwnerDeletesTheAccountWithItsPassword() throws Exception {
        account(Role.EDITOR);
        log.add(name, "articles.corrections", "/articles/1", null);

        assertThat(answer(get("/account/deletion"), Role.EDITOR).getContentAsString())
                .contains("deleted for good");
        assertThat(answer(post("/account/deletion").param("password", "falsch"), Role.EDITOR)
                        .getStatus())
                .isEqualTo(422);
        assertThat(accounts.named(name)).isPresent();

        assertThat(answer(post("/account/deletion").param("password", PASSWORD), Role.EDITOR)
                        .getRedirectedUrl())
                .isEqualTo("/sign-in?done=deleted");
        assertThat(accounts.named(name)).isEmpty();
        assertThat(jdbc.sql("select count(*) from action_log where who = :name or about = :name")
                        .param("name", name)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAdministratorRemains() throws Exception {
        account(Role.ADMIN);

        assertThat(answer(post("/account/deletion").param("password", PASSWORD), Role.ADMIN)
                        .getStatus())
                .isEqualTo(422);
        assertThat(accounts.named(name)).isPresent();
    }

    /** Of accounts with a mail address. No mail is sent, since the transaction is rolled back. */
    @Nested
    class ForgottenPassword {

        private static final Pattern LINK = Pattern.compile("https://archiv\\.example(/sign-in/passwords/([\\w-]+))");
        private static final String NEW = "Krabben pulen am Kai";

        @Autowired
        SchedulerClient scheduler;

        private ForgottenPasswords forgotten;
        private ForgottenPasswords inAnHour;
        private Account account;

        @BeforeEach
        void anAccount(
                @Autowired MailAddresses addresses,
                @Autowired MailQueue queue,
                @Autowired MailTexts texts,
                @Autowired MessageSource messages,
                @Autowired UserSessions sessions,
                @Autowired ActionLog log) {
            LinkMails mails = new LinkMails(queue, texts, messages, new SiteAddress("https://archiv.example"));
            forgotten = new ForgottenPasswords(
                    jdbc, accounts, addresses, scheduler, mails, passwords, sessions, log, Clock.systemUTC());
            inAnHour = new ForgottenPasswords(
                    jdbc,
                    accounts,
                    addresses,
                    scheduler,
                    mails,
                    passwords,
                    sessions,
                    log,
                    Clock.offset(Clock.systemUTC(), Duration.ofMinutes(61)));
            account = accounts.save(new Account(
                    "tilda-" + UUID.randomUUID(), passwords.encode(PASSWORD), Role.READER, OffsetDateTime.now()));
            confirm("now()");
        }

        private String address() {
            return account.name() + "@kurier.example";
        }

        private void confirm(String when) {
            jdbc.sql("update account set mail_address = :address, mail_confirmed_at = %s where id = :id"
                            .formatted(when))
                    .param("address", address())
                    .param("id", account.id())
                    .update();
        }

        private void asks(String typed) {
            forgotten.answer(new ForgottenQuestion(typed, "en"));
        }

        private List<OutgoingMail> mails() {
            return scheduler.getScheduledExecutionsForTask("mail", OutgoingMail.class).stream()
                    .map(ScheduledExecution::getData)
                    .filter(mail -> mail.to().equals(address()))
                    .toList();
        }

        private Matcher link() {
            Matcher link = LINK.matcher(mails().getFirst().body().text());
            assertThat(link.find()).isTrue();
            return link;
        }

        private MockHttpServletResponse visiting(MockHttpServletRequestBuilder request) throws Exception {
            return mvc.perform(request.with(csrf()).header("Accept-Language", "en"))
                    .andReturn()
                    .getResponse();
        }

        @Test
        void isChosenAnewOnceByALinkInAMail() throws Exception {
            asks(address().toUpperCase(Locale.ROOT));
            assertThat(mails().getFirst().body().html())
                    .contains("Choose a new password")
                    .doesNotContain("??");
            String path = link().group(1);

            assertThat(visiting(get(path)).getContentAsString()).contains("Set password");
            assertThat(visiting(post(path).param("wanted", "kurz").param("again", "kurz"))
                            .getStatus())
                    .isEqualTo(422);
            assertThat(visiting(post(path).param("wanted", NEW).param("again", NEW))
                            .getRedirectedUrl())
                    .isEqualTo("/sign-in?done=password");
            assertThat(passwords.isCurrent(NEW, accounts.named(account.name()).orElseThrow()))
                    .isTrue();
            assertThat(visiting(get(path)).getContentAsString()).contains("This link is not valid");
        }

        @Test
        void aLinkIsValidForAnHour() {
            asks(account.name());

            assertThat(forgotten.isValid(link().group(2))).isTrue();
            assertThat(inAnHour.isValid(link().group(2))).isFalse();
            assertThat(inAnHour.choose(link().group(2), NEW, NEW)).isEqualTo("no-link");
        }

        @Test
        void nobodyIsPestered() {
            asks(account.name());
            asks(account.name());

            assertThat(mails()).hasSize(1);
        }

        @Test
        void anAddressThatNobodyConfirmedGetsNothing() {
            confirm("null");
            asks(account.name());
            asks("nobody at all");

            assertThat(mails()).isEmpty();
        }

        @Test
        void isNotOfferedWithoutAMailServer() throws Exception {
            assertThat(visiting(get("/sign-in/forgotten")).getStatus()).isEqualTo(404);
            assertThat(visiting(get("/sign-in")).getContentAsString()).doesNotContain("/sign-in/forgotten");
        }

        @Test
        void aNetworkAsksTenTimesAnHour() {
            AskingLimit limit = new AskingLimit();
            for (int i = 0; i < 10; i++) {
                assertThat(limit.allows("192.0.2.7")).isTrue();
            }

            assertThat(limit.allows("192.0.2.7")).isFalse();
            assertThat(limit.allows("192.0.2.8")).isTrue();
        }
    }

    /** Of people with an address at a domain that the operator admits. No mail is sent, since the transaction is rolled back. */
    @Nested
    class ByMailAddress {

        private static final Pattern LINK = Pattern.compile("https://archiv\\.example/sign-in/registrations/([\\w-]+)");

        private final String address = "Tilda-" + UUID.randomUUID() + "@Kurier.example";

        @Autowired
        SchedulerClient scheduler;

        @Autowired
        MailQueue queue;

        @Autowired
        MailTexts texts;

        @Autowired
        MessageSource messages;

        /** Those of an archive that sends mail, so much later than now. */
        private MailRegistrations registrations(Duration later) {
            Clock clock = Clock.offset(Clock.systemUTC(), later);
            SiteAddress site = new SiteAddress("https://archiv.example");
            MailAddresses addresses = TestMailAddresses.of(jdbc, queue, texts, messages, clock);
            return new MailRegistrations(
                    jdbc,
                    new RegistrationSettings(By.DOMAIN, List.of(" kurier.example")),
                    addresses,
                    scheduler,
                    new LinkMails(queue, texts, messages, site),
                    new NewAccounts(accounts, passwords, clock),
                    log,
                    clock);
        }

        private void asks(Duration later) {
            registrations(later).answer(new RegistrationQuestion(address, "en"));
        }

        private List<OutgoingMail> mails() {
            return scheduler.getScheduledExecutionsForTask("mail", OutgoingMail.class).stream()
                    .map(ScheduledExecution::getData)
                    .filter(mail -> mail.to().equals(address))
                    .toList();
        }

        private String secret() {
            Matcher link = LINK.matcher(mails().getLast().body().text());
            assertThat(link.find()).isTrue();
            return link.group(1);
        }

        private String makes(String secret, Duration later) {
            return registrations(later).accept(secret, new NewAccounts.Wish(name, PASSWORD, PASSWORD));
        }

        @Test
        void aLinkMakesOneAccountWhoseAddressIsConfirmed() {
            asks(Duration.ZERO);
            String secret = secret();
            assertThat(mails().getFirst().body().html()).doesNotContain("??");
            assertThat(makes(secret, Duration.ofHours(25))).isEqualTo("no-registration");

            assertThat(makes(secret, Duration.ofHours(1))).isNull();

            assertThat(jdbc.sql("select mail_address from account where name = :name and mail_confirmed_at is not null")
                            .param("name", name)
                            .query(String.class)
                            .single())
                    .isEqualTo(address);
            assertThat(registrations(Duration.ZERO).isValid(secret)).isFalse();
        }

        @Test
        void whoHasAnAccountGetsANoteInsteadOfALink() {
            asks(Duration.ZERO);
            makes(secret(), Duration.ZERO);
            asks(Duration.ofHours(1));

            assertThat(mails()).extracting(OutgoingMail::subject).contains("You have an account");
            assertThat(mails())
                    .filteredOn(mail -> mail.body().text().contains("/registrations/"))
                    .hasSize(1);
        }

        @Test
        void nobodyIsPestered() {
            asks(Duration.ZERO);
            asks(Duration.ofMinutes(4));

            assertThat(mails()).hasSize(1);
        }

        @Test
        void onlyTheDomainsThatTheOperatorNamesAreAdmitted() {
            MailRegistrations registrations = registrations(Duration.ZERO);

            assertThat(registrations.admit(address)).isTrue();
            assertThat(registrations.admit("tilda@kurier.example.org")).isFalse();
            assertThat(registrations.admit("kurier.example@blatt.example")).isFalse();
            assertThatThrownBy(() -> new RegistrationSettings(By.DOMAIN, List.of()))
                    .hasMessageContaining("depesche.registration.domains");
        }

        @Test
        void isNotOfferedUnlessTheOperatorAllowsIt() throws Exception {
            assertThat(mvc.perform(get("/sign-in/registration"))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }
}
