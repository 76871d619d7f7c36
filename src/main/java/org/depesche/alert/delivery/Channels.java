package org.depesche.alert.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.depesche.account.Secret;
import org.depesche.alert.Rhythm;
import org.depesche.alert.SavedSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The channels of saved searches in the database. */
@Component
public class Channels {

    /** Characters of the tag of a secret in the ids of mails. */
    private static final int TAG = 16;

    private final JdbcClient jdbc;
    private final DeliveryTimes times;
    private final Clock clock;

    Channels(JdbcClient jdbc, DeliveryTimes times, Clock clock) {
        this.jdbc = jdbc;
        this.times = times;
        this.clock = clock;
    }

    /** The channel of a search, if it has it. */
    public Optional<Channel> find(SavedSearch search, Channel.Kind kind) {
        return jdbc.sql("select * from saved_search_channel where saved_search_id = :search and channel = :kind")
                .param("search", search.id())
                .param("kind", kind.name())
                .query(Channel.class)
                .optional();
    }

    /** Has mails sent in another rhythm, also after they were stopped: of all that happens from now on. */
    @Transactional
    public void order(SavedSearch search, Rhythm rhythm) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("update saved_search set rhythm = :rhythm, changed_at = :now where id = :id")
                .param("id", search.id())
                .param("rhythm", rhythm.name())
                .param("now", now)
                .update();
        if (rhythm == Rhythm.NONE) {
            end(search, Channel.Kind.MAIL);
        } else {
            open(search, Channel.Kind.MAIL, null, times.first(rhythm, now));
        }
    }

    /** Has a webhook told of all that happens from now on. Another address gets another key. */
    public void hook(SavedSearch search, String address) {
        open(search, Channel.Kind.WEBHOOK, address, OffsetDateTime.now(clock));
    }

    private void open(SavedSearch search, Channel.Kind kind, @Nullable String address, OffsetDateTime next) {
        jdbc.sql("""
                        insert into saved_search_channel as c (saved_search_id, channel, address, secret, told_event, next_at)
                        select :search, :kind, :address, :secret, coalesce(max(e.id), 0), :next
                        from saved_search_event e where e.saved_search_id = :search
                        on conflict (saved_search_id, channel) do update set
                            secret = case when c.address is distinct from excluded.address then excluded.secret else c.secret end,
                            told_event = case when c.stopped_at is null then c.told_event else excluded.told_event end,
                            address = excluded.address, next_at = excluded.next_at, failures = 0, problem = null,
                            problem_detail = null, stopped_at = null
                        """)
                .param("search", search.id())
                .param("kind", kind.name())
                .param("address", address)
                .param("secret", Secret.token())
                .param("next", next)
                .update();
    }

    /** Ends a channel for good. */
    public void end(SavedSearch search, Channel.Kind kind) {
        jdbc.sql("delete from saved_search_channel where saved_search_id = :search and channel = :kind")
                .param("search", search.id())
                .param("kind", kind.name())
                .update();
    }

    /** The name of the search about which mails with this secret are sent; empty if there are none. */
    Optional<String> named(String secret) {
        return jdbc.sql("""
                        select s.name from saved_search_channel c join saved_search s on s.id = c.saved_search_id
                        where c.secret = :secret and c.channel = 'MAIL'
                        """).param("secret", secret).query(String.class).optional();
    }

    /** Stops the mails with this secret. */
    void stop(String secret) {
        jdbc.sql("""
                        update saved_search_channel set stopped_at = coalesce(stopped_at, :now), problem = 'unsubscribed',
                            problem_detail = null
                        where secret = :secret and channel = 'MAIL' and stopped_at is null
                        """)
                .param("secret", secret)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private static String tag(String secret) {
        return Secret.sha256(secret).substring(0, TAG);
    }

    /** A channel whose turn it is, with all that a delivery needs. */
    record Due(
            Channel.Kind channel,
            @Nullable String address,
            String secret,
            long toldEvent,
            int failures,
            long searchId,
            String name,
            String language,
            Rhythm rhythm,
            @Nullable String mailAddress) {

        /** The same for a mail, with a part that nobody can guess: a made-up report that it came back stops nothing. */
        String mailId(long upTo) {
            return id(upTo) + "-" + tag(secret);
        }

        /** Names the delivery of what happened up to an event: it is the same if it has to be repeated. */
        String id(long upTo) {
            return "search-" + searchId + "-" + toldEvent + "-" + upTo;
        }
    }

    /**
     * Locks the channel whose turn it is until the end of the transaction. Mails in a daily or weekly rhythm have their turn
     * even if nothing happened, or those of the next day would be sent at any hour.
     *
     * @param mails whether mails can be sent; if not, they wait
     */
    Optional<Due> claim(OffsetDateTime now, boolean mails) {
        return jdbc.sql("""
                        select c.channel, c.address, c.secret, c.told_event, c.failures, s.id as search_id, s.name,
                            s.language, s.rhythm, a.mail_address
                        from saved_search_channel c
                            join saved_search s on s.id = c.saved_search_id
                            join account a on a.id = s.account_id
                        where c.stopped_at is null and c.next_at <= :now and not a.locked
                            and (c.channel <> 'MAIL' or :mails and a.mail_confirmed_at is not null)
                            and (c.channel = 'MAIL' and s.rhythm <> 'AT_ONCE'
                                or exists (select from saved_search_event e
                                    where e.saved_search_id = s.id and e.id > c.told_event))
                        order by c.next_at limit 1 for update of c skip locked
                        """)
                .param("now", now)
                .param("mails", mails)
                .query(Due.class)
                .optional();
    }

    /** Notes that the other side accepted all up to an event. */
    void accept(Due due, long upTo, OffsetDateTime now, OffsetDateTime next) {
        jdbc.sql("""
                        update saved_search_channel set told_event = :upTo, told_at = :now, next_at = :next, failures = 0,
                            problem = null, problem_detail = null
                        where secret = :secret
                        """)
                .param("secret", due.secret())
                .param("upTo", upTo)
                .param("now", now)
                .param("next", next)
                .update();
    }

    /** Notes that there was nothing to tell up to an event. */
    void pass(Due due, long upTo, OffsetDateTime next) {
        jdbc.sql("update saved_search_channel set told_event = :upTo, next_at = :next where secret = :secret")
                .param("secret", due.secret())
                .param("upTo", upTo)
                .param("next", next)
                .update();
    }

    /** @param next null: it is not tried again by itself */
    void fail(Due due, DeliveryFailure why, @Nullable OffsetDateTime next, OffsetDateTime now) {
        jdbc.sql("""
                        update saved_search_channel set failures = failures + 1, problem = :problem,
                            problem_detail = :detail, next_at = coalesce(:next, next_at),
                            stopped_at = case when cast(:next as timestamptz) is null then :now end
                        where secret = :secret
                        """)
                .param("secret", due.secret())
                .param("problem", why.problem())
                .param("detail", why.detail())
                .param("next", next)
                .param("now", now)
                .update();
    }

    /** Stops all mails to the account that owns a search: its address takes none. */
    void refuse(long search, String answer, OffsetDateTime now) {
        jdbc.sql("""
                        update saved_search_channel c set stopped_at = :now, problem = 'refused', problem_detail = :answer
                        from saved_search s
                        where s.id = c.saved_search_id and c.channel = 'MAIL' and c.stopped_at is null
                            and s.account_id = (select account_id from saved_search where id = :search)
                        """)
                .param("search", search)
                .param("answer", answer)
                .param("now", now)
                .update();
    }

    /**
     * The same after a mail came back.
     *
     * @param tag of the secret in the mail
     */
    void bounce(long search, String tag, String status) {
        Optional<String> secret =
                jdbc.sql("""
                        select secret from saved_search_channel where saved_search_id = :search and channel = 'MAIL'
                        """).param("search", search).query(String.class).optional();
        if (secret.filter(one -> tag(one).equals(tag)).isPresent()) {
            refuse(search, status, OffsetDateTime.now(clock));
        }
    }
}
