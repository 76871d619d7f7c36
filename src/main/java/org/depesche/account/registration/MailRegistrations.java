package org.depesche.account.registration;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.depesche.account.Account;
import org.depesche.account.MailAddresses;
import org.depesche.account.Secret;
import org.depesche.account.log.ActionLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people with a mail address of an admitted domain make an account for reading, by a link in a mail to this address. A link
 * is valid for a day, once, and until a newer one is asked for; only its hash is stored.
 */
@Component
public class MailRegistrations {

    /** The task that answers a wish for an account. */
    static final TaskDescriptor<RegistrationQuestion> QUESTION =
            TaskDescriptor.of("registration", RegistrationQuestion.class);

    /** How long a link is valid. */
    static final Duration LIFE = Duration.ofDays(1);

    /** An address does not get such mails more often. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final RegistrationSettings settings;
    private final MailAddresses addresses;
    private final SchedulerClient scheduler;
    private final LinkMails mails;
    private final NewAccounts accounts;
    private final ActionLog log;
    private final Clock clock;

    MailRegistrations(
            JdbcClient jdbc,
            RegistrationSettings settings,
            MailAddresses addresses,
            SchedulerClient scheduler,
            LinkMails mails,
            NewAccounts accounts,
            ActionLog log,
            Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.addresses = addresses;
        this.scheduler = scheduler;
        this.mails = mails;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    private record Open(String folded, String address) {}

    /** Whether people may make an account by their mail address. */
    public boolean areOffered() {
        return settings.isByDomain() && addresses.isOffered();
    }

    /** The admitted domains. */
    List<String> domains() {
        return settings.domains();
    }

    /** Whether the owner of a mail address may make an account. */
    boolean admit(String address) {
        return settings.admits(address);
    }

    /** Has the wish answered soon, whether there is an account with this address or not. */
    void ask(RegistrationQuestion question) {
        scheduler.scheduleIfNotExists(
                QUESTION.instance(UUID.randomUUID().toString()).data(question).scheduledTo(clock.instant()));
    }

    /** Sends a link to an address, or a note that there is an account with it. */
    @Transactional
    void answer(RegistrationQuestion question) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from registration where asked_at <= :since")
                .param("since", now.minus(LIFE))
                .update();
        String secret = Secret.token();
        boolean known = isTaken(question.address());
        int asked = jdbc.sql("""
                        insert into registration as r (folded, address, sha256, asked_at)
                        values (:folded, :address, :sha256, :now)
                        on conflict (folded) do update set
                            address = excluded.address, sha256 = excluded.sha256, asked_at = excluded.asked_at
                        where r.asked_at <= :before
                        """)
                .param("folded", Account.fold(question.address()))
                .param("address", question.address())
                .param("sha256", known ? null : Secret.sha256(secret))
                .param("now", now)
                .param("before", now.minus(PAUSE))
                .update();
        Locale locale = Locale.forLanguageTag(question.language());
        if (asked == 1 && known) {
            mails.sendKnown(question.address(), secret, locale);
        } else if (asked == 1) {
            mails.sendRegistration(question.address(), secret, LIFE, locale);
        }
    }

    private boolean isTaken(String address) {
        return jdbc.sql("""
                        select exists (select from account
                            where mail_confirmed_at is not null and lower(mail_address) = :folded)
                        """)
                .param("folded", Account.fold(address))
                .query(Boolean.class)
                .single();
    }

    boolean isValid(String secret) {
        return find(secret).isPresent();
    }

    /**
     * Makes an account for reading, whose mail address is confirmed.
     *
     * @return the reason of a refusal, as the last part of a message's key; null if the account was made
     */
    @Transactional
    @Nullable
    String accept(String secret, NewAccounts.Wish wish) {
        Optional<Open> open = find(secret);
        if (open.isEmpty() || isTaken(open.get().address())) {
            return "no-registration";
        }
        String problem = accounts.problem(wish);
        if (problem != null) {
            return problem;
        }
        Account account = accounts.make(wish);
        addresses.confirmed(account, open.get().address());
        jdbc.sql("delete from registration where folded = :folded")
                .param("folded", open.get().folded())
                .update();
        log.add(account.name(), "account.registered-by-mail", account.name(), null);
        return null;
    }

    /** Nobody else can use it until the transaction ends. */
    private Optional<Open> find(String secret) {
        return areOffered()
                ? jdbc.sql("""
                                select folded, address from registration
                                where sha256 = :sha256 and asked_at > :since for update
                                """)
                        .param("sha256", Secret.sha256(secret))
                        .param("since", OffsetDateTime.now(clock).minus(LIFE))
                        .query(Open.class)
                        .optional()
                        .filter(open -> settings.admits(open.address()))
                : Optional.empty();
    }
}
