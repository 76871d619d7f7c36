package org.depesche.alert.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.depesche.account.Secret;
import org.depesche.alert.Rhythm;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that get mails about saved searches: the times of their digests, and the end of all mails. */
@Component
public class MailOwners {

    /** Characters of the tag of a secret in the ids of mails. */
    private static final int TAG = 16;

    private final JdbcClient jdbc;
    private final DeliveryTimes times;
    private final Clock clock;

    MailOwners(JdbcClient jdbc, DeliveryTimes times, Clock clock) {
        this.jdbc = jdbc;
        this.times = times;
        this.clock = clock;
    }

    /** When an account gets its digests. */
    public DigestTime time(int account) {
        return jdbc.sql("select hour, weekday from alert_mail where account_id = :account")
                .param("account", account)
                .query(DigestTime.class)
                .optional()
                .orElse(DigestTime.USUAL);
    }

    /** Has the digests of an account sent at another time from the next ones on. */
    @Transactional
    public void change(int account, DigestTime time) {
        secret(account);
        jdbc.sql("update alert_mail set hour = :hour, weekday = :weekday where account_id = :account")
                .param("account", account)
                .param("hour", time.hour())
                .param("weekday", time.weekday())
                .update();
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (Rhythm rhythm : new Rhythm[] {Rhythm.DAILY, Rhythm.WEEKLY}) {
            // one that failed is tried again at its own time
            jdbc.sql("""
                            update saved_search_channel c set next_at = :next from saved_search s
                            where s.id = c.saved_search_id and s.account_id = :account and s.rhythm = :rhythm
                                and c.channel = 'MAIL' and c.stopped_at is null and c.failures = 0
                            """)
                    .param("account", account)
                    .param("rhythm", rhythm.name())
                    .param("next", times.first(rhythm, time, now))
                    .update();
        }
    }

    /** The secret in the link that ends all mails of an account. */
    String secret(int account) {
        return jdbc.sql("""
                        insert into alert_mail as m (account_id, secret) values (:account, :secret)
                        on conflict (account_id) do update set secret = m.secret returning secret
                        """)
                .param("account", account)
                .param("secret", Secret.token())
                .query(String.class)
                .single();
    }

    /** The account whose mails the link with this secret ends. */
    Optional<Integer> owner(String secret) {
        return jdbc.sql("select account_id from alert_mail where secret = :secret")
                .param("secret", secret)
                .query(Integer.class)
                .optional();
    }

    /** Stops all mails of the account whose link has this secret. */
    void stop(String secret) {
        owner(secret).ifPresent(account -> stop(account, "unsubscribed", null));
    }

    /** Stops all mails to an account: its address takes none. */
    void refuse(int account, String answer) {
        stop(account, "refused", answer);
    }

    private void stop(int account, String problem, @Nullable String detail) {
        jdbc.sql("""
                        update saved_search_channel c set stopped_at = :now, problem = :problem, problem_detail = :detail
                        from saved_search s
                        where s.id = c.saved_search_id and c.channel = 'MAIL' and c.stopped_at is null
                            and s.account_id = :account
                        """)
                .param("account", account)
                .param("problem", problem)
                .param("detail", detail)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** A part of a mail's id that nobody can guess: a made-up report that the mail came back stops nothing. */
    static String tag(String secret) {
        return Secret.sha256(secret).substring(0, TAG);
    }

    /**
     * Stops all mails to an account after one of them came back.
     *
     * @param tag in the id of the mail
     */
    void bounce(int account, String tag, String status) {
        jdbc.sql("select secret from alert_mail where account_id = :account")
                .param("account", account)
                .query(String.class)
                .optional()
                .filter(secret -> tag(secret).equals(tag))
                .ifPresent(secret -> refuse(account, status));
    }
}
