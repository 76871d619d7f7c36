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

/** The channels of saved searches, as their owners order them. */
@Component
public class Channels {

    private final JdbcClient jdbc;
    private final MailOwners owners;
    private final DeliveryTimes times;
    private final Clock clock;

    Channels(JdbcClient jdbc, MailOwners owners, DeliveryTimes times, Clock clock) {
        this.jdbc = jdbc;
        this.owners = owners;
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
            open(search, Channel.Kind.MAIL, null, times.first(rhythm, owners.time(search.accountId()), now));
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
}
