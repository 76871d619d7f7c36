package org.depesche.alert;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.depesche.account.Account;
import org.depesche.account.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The saved searches in the database. */
@Component
public class SavedSearches {

    private static final String COLUMNS = """
            select s.*, (
                select count(distinct e.article_id) from saved_search_event e join visible_article a on a.id = e.article_id
                where e.saved_search_id = s.id and e.id > s.seen_event and e.kind = 'NEW') as new_hits
            from saved_search s
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of an account, those with new hits first, then by name. */
    List<SavedSearch> of(int account) {
        return jdbc
                .sql(COLUMNS + " where s.account_id = :account order by lower(s.name), s.id")
                .param("account", account)
                .query(SavedSearch.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(search -> search.newHits() == 0))
                .toList();
    }

    /** A search, if the account owns it. */
    Optional<SavedSearch> find(long id, int account) {
        return jdbc.sql(COLUMNS + " where s.id = :id and s.account_id = :account")
                .param("id", id)
                .param("account", account)
                .query(SavedSearch.class)
                .optional();
    }

    /**
     * The number of new hits of all searches of a user, those of each by itself.
     *
     * @param user the name of the account
     * @param most more are not counted
     */
    int newHits(String user, int most) {
        return jdbc.sql("""
                        select count(*) from (
                            select from account o join saved_search s on s.account_id = o.id
                                join saved_search_event e
                                    on e.saved_search_id = s.id and e.id > s.seen_event and e.kind = 'NEW'
                                join visible_article a on a.id = e.article_id
                            where o.folded = :user limit :most) as news
                        """)
                .param("user", Account.fold(user))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    int count(int account) {
        return jdbc.sql("select count(*) from saved_search where account_id = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** The account's search with this address. */
    Optional<SavedSearch> withAddress(int account, String address) {
        return jdbc.sql(COLUMNS + " where s.account_id = :account and s.address = :address limit 1")
                .param("account", account)
                .param("address", address)
                .query(SavedSearch.class)
                .optional();
    }

    /**
     * Adds a search, unless the account has as many as it may.
     *
     * @return its id, or that of the account's search with the same address; empty if there is no room
     */
    @Transactional
    Optional<Long> add(int account, String name, String address, Locale language, int most) {
        // two forms that are sent at once wait for each other
        jdbc.sql("select 1 from account where id = :account for update")
                .param("account", account)
                .query(Integer.class)
                .single();
        Optional<Long> same = withAddress(account, address).map(SavedSearch::id);
        if (same.isPresent() || count(account) >= most) {
            return same;
        }
        return Optional.of(jdbc.sql("""
                        insert into saved_search
                            (account_id, name, address, language, created_at, changed_at, looked_at)
                        values (:account, :name, :address, :language, :now, :now, :now) returning id
                        """)
                .param("account", account)
                .param("name", name)
                .param("address", address)
                .param("language", language.getLanguage())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single());
    }

    /** The search whose feed has this secret in its address, unless its owner's account is locked. */
    Optional<SavedSearch> ofFeed(String secret) {
        return jdbc.sql(COLUMNS + """
                         join account a on a.id = s.account_id
                        where s.feed_sha256 = :sha256 and not a.locked
                        """)
                .param("sha256", Secret.sha256(secret))
                .query(SavedSearch.class)
                .optional();
    }

    /**
     * Gives a search a feed with a new address; one that it had is gone.
     *
     * @return the secret of the address
     */
    String openFeed(SavedSearch search) {
        String secret = Secret.token();
        setFeed(search, Secret.sha256(secret));
        return secret;
    }

    void closeFeed(SavedSearch search) {
        setFeed(search, null);
    }

    private void setFeed(SavedSearch search, @Nullable String sha256) {
        jdbc.sql("update saved_search set feed_sha256 = :sha256, changed_at = :now where id = :id")
                .param("id", search.id())
                .param("sha256", sha256)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void rename(SavedSearch search, String name) {
        jdbc.sql("update saved_search set name = :name, changed_at = :now where id = :id")
                .param("id", search.id())
                .param("name", name)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Notes that the owner looks at it now: all events up to here are seen. */
    void look(SavedSearch search) {
        jdbc.sql("""
                        update saved_search s set looked_at = :now, seen_event = coalesce(
                            (select max(e.id) from saved_search_event e where e.saved_search_id = s.id), s.seen_event)
                        where s.id = :id
                        """)
                .param("id", search.id())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Deletes a search with its events and channels. */
    void delete(SavedSearch search) {
        jdbc.sql("delete from saved_search where id = :id")
                .param("id", search.id())
                .update();
    }
}
