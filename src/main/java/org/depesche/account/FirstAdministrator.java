package org.depesche.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.depesche.account.password.PasswordRules;
import org.depesche.account.password.Passwords;
import org.depesche.account.session.UserSessions;
import org.depesche.web.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes sure that there is an administrator.
 *
 * <ul>
 *   <li>If the operator names one, this account is created, or becomes an unlocked administrator with the operator's
 *       password, whenever that differs from the one applied last. So a new password in the settings always lets an
 *       operator in, and a password that is changed on the account page is not reset at each start.
 *   <li>Without a name and without any account, {@code admin} is created with a random password, which is printed once.
 * </ul>
 *
 * <p>Only the server does this: commands serve no pages and have no sessions to end.
 */
@Component
@ConditionalOnWebApplication
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AdminSettings settings;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final UserSessions sessions;
    private final TokenIssuer tokens;
    private final Clock clock;

    FirstAdministrator(
            AdminSettings settings,
            Accounts accounts,
            Passwords passwords,
            PasswordEncoder encoder,
            UserSessions sessions,
            TokenIssuer tokens,
            Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.passwords = passwords;
        this.encoder = encoder;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Runs before the first request is answered. */
    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        accounts.waitForTurn();
        if (settings.isSet()) {
            takeOver(settings.userOrUsual(), Objects.requireNonNull(settings.password()));
        } else if (accounts.count() == 0) {
            String password = Secret.password();
            accounts.save(administrator(settings.userOrUsual(), passwords.encode(password)));
            log.info("""


                    ┌──────────────────────────────────────────────────────────────┐
                    │  The first administrator. This is shown only once:           │
                    │                                                              │
                    │      user      {}
                    │      password  {}
                    │                                                              │
                    │  Sign in at /sign-in and change it on your account's page.   │
                    └──────────────────────────────────────────────────────────────┘
                    """, boxed(settings.userOrUsual()), boxed(password));
        }
    }

    private void takeOver(String name, String password) {
        String problem = PasswordRules.problem(password, name);
        if (PasswordRules.isTooLong(password)) {
            throw new IllegalStateException(
                    "DEPESCHE_ADMIN_PASSWORD has more than " + PasswordRules.LONGEST + " characters");
        }
        if (problem != null) {
            log.warn(
                    "DEPESCHE_ADMIN_PASSWORD is easy to guess: choose one of at least {} characters",
                    PasswordRules.SHORTEST);
        }
        Optional<Account> account = accounts.named(name);
        if (account.isEmpty() || account.get().isNewFromOperator(password, encoder)) {
            String encoded = passwords.encode(password);
            Account administrator = account.orElseGet(() -> administrator(name, encoded));
            administrator.takeOver(encoded);
            accounts.save(administrator);
            tokens.endAll(administrator, name);
            sessions.end(administrator.name());
            log.info("{} is an administrator with the password from DEPESCHE_ADMIN_PASSWORD", name);
        }
    }

    private Account administrator(String name, String encodedPassword) {
        return new Account(name, encodedPassword, Role.ADMIN, OffsetDateTime.now(clock));
    }

    private static String boxed(String value) {
        return value + " ".repeat(Math.max(0, 46 - value.length())) + "│";
    }
}
