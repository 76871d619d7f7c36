package org.depesche.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.account.password.Passwords;
import org.depesche.account.session.UserSessions;
import org.depesche.web.Role;
import org.depesche.web.TokenScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@DepescheTest
class FirstAdministratorTests {

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    UserSessions sessions;

    @Autowired
    TokenIssuer tokenIssuer;

    @Autowired
    ApiTokens tokens;

    private final String name = "chief-" + UUID.randomUUID();

    private Account start(String password) {
        new FirstAdministrator(
                        new AdminSettings(name, password),
                        accounts,
                        passwords,
                        encoder,
                        sessions,
                        tokenIssuer,
                        Clock.systemUTC())
                .afterSingletonsInstantiated();
        return accounts.named(name).orElseThrow();
    }

    @Test
    void thereIsOneAfterTheFirstStart() {
        assertThat(accounts.findByOrderByFolded()).anyMatch(account -> account.role() == Role.ADMIN);
    }

    @Test
    void theOperatorsAdministratorIsMade() {
        Account account = start("Sturmflut und Deichbau");

        assertThat(account.role()).isEqualTo(Role.ADMIN);
        assertThat(passwords.isCurrent("Sturmflut und Deichbau", account)).isTrue();
    }

    @Test
    void aPasswordChangedOnThePageIsNotSetBackByTheNextStart() {
        Account account = start("Sturmflut und Deichbau");
        account.changePassword(passwords.encode("mein eigenes Kennwort"));
        accounts.save(account);

        assertThat(passwords.isCurrent("mein eigenes Kennwort", start("Sturmflut und Deichbau")))
                .isTrue();
    }

    @Test
    void anOperatorGetsInByNamingAnotherPassword() {
        Account account = start("Sturmflut und Deichbau");
        account.lock();
        account.changeRole(Role.READER);
        accounts.save(account);

        Account again = start("Windstille auf dem Watt");
        assertThat(again.isLocked()).isFalse();
        assertThat(again.role()).isEqualTo(Role.ADMIN);
        assertThat(passwords.isCurrent("Windstille auf dem Watt", again)).isTrue();
    }

    @Test
    void anotherPasswordOfTheOperatorsEndsWhatTheOldOneHadOpened() {
        Account account = start("Sturmflut und Deichbau");
        tokens.save(new ApiToken(
                account,
                "import",
                TokenScope.ALL,
                OffsetDateTime.now(),
                OffsetDateTime.now().plusDays(1),
                Secret.token()));

        start("Sturmflut und Deichbau");
        assertThat(tokens.findByAccountOrderById(account)).hasSize(1);
        start("Windstille auf dem Watt");
        assertThat(tokens.findByAccountOrderById(account)).isEmpty();
    }

    @Test
    void theOperatorsAdministratorNeedNotChooseAPassword() {
        assertThat(start("Sturmflut und Deichbau").isPasswordGiven()).isFalse();
    }
}
