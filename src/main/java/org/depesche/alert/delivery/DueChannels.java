package org.depesche.alert.delivery;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depesche.alert.Rhythm;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The channels whose turn it is, and the outcomes of their deliveries. */
@Component
class DueChannels {

    /**
     * Mails in a daily or weekly rhythm have their turn even if nothing happened, or those of the next day would be sent at any
     * hour.
     */
    private static final String DUE = """
            select c.channel, c.address, c.secret, c.told_event, c.failures, s.id as search_id, s.name, s.language, s.rhythm,
                a.id as account_id, a.mail_address, a.language as account_language, m.hour, m.weekday
            from saved_search_channel c
                join saved_search s on s.id = c.saved_search_id
                join account a on a.id = s.account_id
                left join alert_mail m on m.account_id = a.id
            where c.stopped_at is null and c.next_at <= :now and not a.locked
                and (c.channel = 'MAIL' and s.rhythm <> 'AT_ONCE'
                    or exists (select from saved_search_event e where e.saved_search_id = s.id and e.id > c.told_event))
            """;

    private final JdbcClient jdbc;

    DueChannels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A channel whose turn it is, with all that a delivery needs.
     *
     * @param language of the search
     * @param accountLanguage that the owner prefers; null: none
     * @param hour and {@code weekday} as in {@link DigestTime}
     */
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
            int accountId,
            @Nullable String mailAddress,
            @Nullable String accountLanguage,
            @Nullable Integer hour,
            @Nullable Integer weekday) {

        DigestTime time() {
            return new DigestTime(hour, weekday);
        }

        /** Names the delivery of all events up to one: it is the same if it has to be repeated. */
        String id(long upTo) {
            return "search-" + searchId + "-" + toldEvent + "-" + upTo;
        }
    }

    /**
     * Locks the channels of one delivery until the end of the transaction: a webhook, or all mails of an account in
     * one rhythm, which are one.
     *
     * @param mails whether mails can be sent; if not, they wait
     */
    List<Due> claim(OffsetDateTime now, boolean mails) {
        Optional<Due> first = jdbc.sql(DUE + """
                                and (c.channel <> 'MAIL' or :mails and a.mail_confirmed_at is not null)
                        order by c.next_at limit 1 for update of c skip locked
                        """)
                .param("now", now)
                .param("mails", mails)
                .query(Due.class)
                .optional();
        List<Due> claimed = new ArrayList<>(first.stream().toList());
        first.filter(due -> due.channel() == Channel.Kind.MAIL).ifPresent(due -> claimed.addAll(besides(due, now)));
        return claimed;
    }

    private List<Due> besides(Due first, OffsetDateTime now) {
        return jdbc.sql(DUE + """
                                and c.channel = 'MAIL' and s.account_id = :account and s.rhythm = :rhythm
                                and s.id <> :search
                        order by lower(s.name), s.id for update of c skip locked
                        """)
                .param("now", now)
                .param("account", first.accountId())
                .param("rhythm", first.rhythm().name())
                .param("search", first.searchId())
                .query(Due.class)
                .list();
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
}
