package org.depesche.account.registration;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.depesche.account.Account;
import org.depesche.account.Accounts;
import org.depesche.account.MailAddresses;
import org.depesche.account.Secret;
import org.depesche.account.log.ActionLog;
import org.depesche.account.password.PasswordRules;
import org.depesche.account.password.Passwords;
import org.depesche.account.session.UserSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets owners choose a forgotten password anew, by a link in a mail to the confirmed address of the account. A link is valid for
 * an hour, once, and until a newer one is asked for; only its hash is stored.
 */
@Component
class ForgottenPasswords {

    /** The task that answers a question. */
    static final TaskDescriptor<ForgottenQuestion> QUESTION =
            TaskDescriptor.of("forgotten-password", ForgottenQuestion.class);

    /** How long a link is valid. */
    static final Duration LIFE = Duration.ofHours(1);

    /** An account does not get such mails more often. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final MailAddresses addresses;
    private final SchedulerClient scheduler;
    private final LinkMails mails;
    private final Passwords passwords;
    private final UserSessions sessions;
    private final ActionLog log;
    private final Clock clock;

    ForgottenPasswords(
            JdbcClient jdbc,
            Accounts accounts,
            MailAddresses addresses,
            SchedulerClient scheduler,
            LinkMails mails,
            Passwords passwords,
            UserSessions sessions,
            ActionLog log,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.addresses = addresses;
        this.scheduler = scheduler;
        this.mails = mails;
        this.passwords = passwords;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    private record Found(
            int id,
            String name,
            String mailAddress,
            @Nullable String language) {}

    /** Whether the archive can send such mails. */
    boolean areOffered() {
        return addresses.isOffered();
    }

    /** Has the question answered soon, whether there is such an account or not. */
    void ask(ForgottenQuestion question) {
        scheduler.scheduleIfNotExists(
                QUESTION.instance(UUID.randomUUID().toString()).data(question).scheduledTo(clock.instant()));
    }

    /** Sends a link to the owner of the account with this name or confirmed address, if there is one. */
    @Transactional
    void answer(ForgottenQuestion question) {
        List<Found> owners = jdbc.sql("""
                        select id, name, mail_address, language from account
                        where not locked and mail_confirmed_at is not null
                            and (folded = :name or lower(mail_address) = :name)
                        """)
                .param("name", Account.fold(question.typed()))
                .query(Found.class)
                .list();
        for (Found owner : owners) {
            String secret = Secret.token();
            OffsetDateTime now = OffsetDateTime.now(clock);
            int asked = jdbc.sql("""
                            insert into forgotten_password as f (account_id, sha256, asked_at)
                            values (:account, :sha256, :now)
                            on conflict (account_id) do update set sha256 = excluded.sha256, asked_at = excluded.asked_at
                            where f.asked_at <= :before
                            """)
                    .param("account", owner.id())
                    .param("sha256", Secret.sha256(secret))
                    .param("now", now)
                    .param("before", now.minus(PAUSE))
                    .update();
            if (asked == 1) {
                String language = Objects.requireNonNullElse(owner.language(), question.language());
                mails.sendForgotten(owner.mailAddress(), owner.name(), secret, LIFE, Locale.forLanguageTag(language));
            }
        }
    }

    boolean isValid(String secret) {
        return owner(secret).isPresent();
    }

    /**
     * Sets a new password, and ends all sessions and tokens of the account.
     *
     * @return the reason of a refusal, as the last part of a message's key; null after the change
     */
    @Transactional
    @Nullable
    String choose(String secret, String wanted, String again) {
        Account account = owner(secret).flatMap(accounts::findById).orElse(null);
        if (account == null || account.isLocked()) {
            return "no-link";
        }
        String problem = PasswordRules.problem(wanted, account.name());
        if (problem != null) {
            return problem;
        }
        if (!wanted.equals(again)) {
            return "differs";
        }
        account.changePassword(passwords.encode(wanted));
        jdbc.sql("update forgotten_password set sha256 = null where account_id = :account")
                .param("account", account.id())
                .update();
        jdbc.sql("delete from api_token where account_id = :account")
                .param("account", account.id())
                .update();
        sessions.end(account.name());
        log.add(account.name(), "account.password-forgotten", account.name(), null);
        return null;
    }

    private Optional<Integer> owner(String secret) {
        return jdbc.sql("select account_id from forgotten_password where sha256 = :sha256 and asked_at > :since")
                .param("sha256", Secret.sha256(secret))
                .param("since", OffsetDateTime.now(clock).minus(LIFE))
                .query(Integer.class)
                .optional();
    }
}
