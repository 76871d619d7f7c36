package org.depesche.account.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.account.Account;
import org.depesche.account.Accounts;
import org.depesche.account.log.ActionLog;
import org.depesche.account.password.Passwords;
import org.depesche.account.registration.RegistrationSettings.By;
import org.depesche.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
        return new Invitations(jdbc, accounts, passwords, new RegistrationSettings(by), log, clock);
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

        assertThat(invitations().accept(secret, name, PASSWORD, PASSWORD)).isNull();
        assertThat(accounts.named(name)).get().extracting(Account::role).isEqualTo(Role.READER);
        assertThat(invitations().accept(secret, "other-" + name, PASSWORD, PASSWORD))
                .isEqualTo("no-invitation");
    }

    @Test
    void anInvitationOutlivesAMistakeButNoWeek() {
        String secret = invitations().make("Tilda", "chefin");

        assertThat(invitations().accept(secret, "?", PASSWORD, PASSWORD)).isEqualTo("name");
        assertThat(invitations().accept(secret, name, "kurz", "kurz")).isEqualTo("short");
        assertThat(invitations().accept(secret, name, PASSWORD, PASSWORD + "!")).isEqualTo("differs");
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
}
