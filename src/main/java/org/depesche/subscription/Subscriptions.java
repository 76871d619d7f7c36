package org.depesche.subscription;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.depesche.subscription.Fetched.State;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The subscriptions in the database. */
@Component
class Subscriptions {

    private final JdbcClient jdbc;

    Subscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    List<Subscription> all() {
        return jdbc.sql("select * from subscription order by lower(name), id")
                .query(Subscription.class)
                .list();
    }

    Optional<Subscription> find(long id) {
        return jdbc.sql("select * from subscription where id = :id")
                .param("id", id)
                .query(Subscription.class)
                .optional();
    }

    /** The subscription whose turn it is. */
    Optional<Subscription> due(OffsetDateTime now) {
        return jdbc.sql("""
                        select * from subscription where stopped_at is null and next_at <= :now order by next_at, id limit 1
                        """).param("now", now).query(Subscription.class).optional();
    }

    /** @throws DuplicateKeyException if the address is subscribed to already */
    void add(SubscriptionForm form, String who) {
        jdbc.sql("""
                        insert into subscription
                            (name, address, pages, source, language, hold, pause_minutes, credential, host_key, mark_seen,
                             created_by)
                        values (:name, :address, :pages, :source, :language, :hold, :pause, :credential, :hostKey, :markSeen,
                            :who)
                        """).paramSource(form.values().addValue("who", who)).update();
    }

    /**
     * Changes a subscription. One with another address begins anew.
     *
     * @throws DuplicateKeyException if the address is subscribed to already
     */
    void change(long id, SubscriptionForm form) {
        jdbc.sql("""
                        update subscription set
                            name = :name, pages = :pages, source = :source, language = :language, hold = :hold,
                            pause_minutes = :pause, credential = :credential, host_key = :hostKey, mark_seen = :markSeen,
                            address = :address, next_at = now(), failures = 0, problem = null, problem_detail = null,
                            read_up_to = case when address = :address then read_up_to end,
                            etag = case when address = :address and pages = :pages then etag end,
                            modified = case when address = :address and pages = :pages then modified end,
                            digest = case when address = :address and pages = :pages then digest end
                        where id = :id
                        """).paramSource(form.values().addValue("id", id)).update();
    }

    void stop(long id) {
        jdbc.sql("update subscription set stopped_at = coalesce(stopped_at, now()) where id = :id")
                .param("id", id)
                .update();
    }

    /** Lets it be looked at again, and at once. */
    void resume(long id) {
        jdbc.sql("update subscription set stopped_at = null, next_at = now(), failures = 0 where id = :id")
                .param("id", id)
                .update();
    }

    /** Forgets a subscription; its articles stay. */
    void end(long id) {
        jdbc.sql("delete from subscription where id = :id").param("id", id).update();
    }

    /**
     * Notes something about a subscription, unless an editor has changed its address or pages meanwhile: then it holds for
     * the former ones.
     */
    private StatementSpec note(Subscription one, String assignments) {
        return jdbc.sql("update subscription set " + assignments
                        + " where id = :id and address = :address and pages = :pages")
                .param("id", one.id())
                .param("address", one.address())
                .param("pages", one.pages());
    }

    /**
     * Notes a look with success.
     *
     * @param pause until the next look
     */
    void succeed(Subscription one, Duration pause, OffsetDateTime now) {
        note(one, """
                        looked_at = :now, succeeded_at = :now, next_at = :next, failures = 0, problem = null,
                        problem_detail = null
                        """).param("now", now).param("next", now.plus(pause)).update();
    }

    /**
     * Notes a look that left something out, though the mailbox or folder could be read.
     *
     * @param pause until the next look
     */
    void succeedInPart(Subscription one, FetchException leftOut, Duration pause, OffsetDateTime now) {
        note(one, """
                        looked_at = :now, succeeded_at = :now, next_at = :next, failures = 0, problem = :problem,
                        problem_detail = :detail
                        """)
                .param("now", now)
                .param("next", now.plus(pause))
                .param("problem", leftOut.problem())
                .param("detail", leftOut.detail())
                .update();
    }

    /**
     * Notes how far a mailbox was read.
     *
     * @param run with new articles; null if there was nothing new
     */
    void markReadUpTo(Subscription one, @Nullable String readUpTo, @Nullable Long run) {
        note(one, "read_up_to = :to, run_id = coalesce(:run, run_id)")
                .param("to", readUpTo)
                .param("run", run)
                .update();
    }

    /**
     * Notes which feed was read.
     *
     * @param digest null: it is read again
     * @param run with new articles; null if there was nothing new
     */
    void markFeed(Subscription one, State state, @Nullable String digest, @Nullable Long run) {
        note(one, """
                        etag = :etag, modified = :modified, digest = :digest, run_id = coalesce(:run, run_id)
                        """)
                .param("etag", state.etag())
                .param("modified", state.modified())
                .param("digest", digest)
                .param("run", run)
                .update();
    }

    /** @param stop whether it is never looked at again by itself */
    void fail(Subscription one, FetchException reason, Duration pause, boolean stop, OffsetDateTime now) {
        note(one, """
                        looked_at = :now, next_at = :next, failures = failures + 1, problem = :problem,
                        problem_detail = :detail,
                        stopped_at = case when :stop then coalesce(stopped_at, :now) else stopped_at end
                        """)
                .param("now", now)
                .param("next", now.plus(pause))
                .param("problem", reason.problem())
                .param("detail", reason.detail())
                .param("stop", stop)
                .update();
    }

    /** Puts the next look off, because the archive has no room at present. */
    void putOff(Subscription one, OffsetDateTime until) {
        note(one, "next_at = :until").param("until", until).update();
    }

    /** The pages, or keys of files, that were not read yet, in their order. */
    <T> List<T> unread(Subscription one, List<T> pages) {
        Set<String> read = new HashSet<>(
                jdbc.sql("select page from subscription_page where subscription_id = :id and page = any(:pages)")
                        .param("id", one.id())
                        .param("pages", keys(pages))
                        .query(String.class)
                        .list());
        return pages.stream().filter(page -> !read.contains(key(page))).toList();
    }

    /** Notes pages, or keys of files, that no look has to read again, unless the subscription has ended meanwhile. */
    void markRead(Subscription one, Collection<?> pages) {
        jdbc.sql("""
                        insert into subscription_page (subscription_id, page)
                        select s.id, p.page from subscription s cross join unnest(:pages::text[]) as p(page)
                        where s.id = :id on conflict do nothing
                        """).param("id", one.id()).param("pages", keys(pages)).update();
    }

    private static String[] keys(Collection<?> pages) {
        return pages.stream().map(Subscriptions::key).distinct().toArray(String[]::new);
    }

    private static String key(Object page) {
        return DigestUtils.sha256Hex(page.toString());
    }
}
