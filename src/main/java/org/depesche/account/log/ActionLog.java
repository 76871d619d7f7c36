package org.depesche.account.log;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of changes by editors and administrators, of sign-ins and of refusals. */
@Component
public class ActionLog {

    private static final int LONGEST = 500;

    private static final String MATCHES = """
            where (:who = '' or who = :who or about = :who) and (:what = '' or what = :what)
              and (:about = '' or about ilike :pattern or detail ilike :pattern)
            """;

    private final JdbcClient jdbc;

    ActionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry.
     *
     * @param what the last part of the key {@code account.log.<what>}
     * @param who the user; empty if unknown
     * @param about a path of this site, or a name
     * @param times the number of equal entries within an hour
     * @param lastAt the time of the last one; null for a single one
     */
    public record Entry(
            OffsetDateTime at,
            String who,
            String what,
            String about,
            @Nullable String detail,
            int times,
            @Nullable OffsetDateTime lastAt) {

        /** Whether the entry is about a page. */
        public boolean hasPage() {
            return about.startsWith("/");
        }
    }

    /** Selects entries; an empty part sets no limit. */
    record Filter(String who, String what, String about) {

        static Filter of(@Nullable String who, @Nullable String what, @Nullable String about) {
            return new Filter(plain(who), plain(what), plain(about));
        }

        private static String plain(@Nullable String words) {
            return words == null ? "" : words.replaceAll("\\p{Cc}", " ").strip();
        }

        private String pattern() {
            return "%" + about.replaceAll("[%_\\\\]", "\\\\$0") + "%";
        }
    }

    public void add(String who, String what, String about, @Nullable String detail) {
        jdbc.sql("insert into action_log (who, what, about, detail) values (:who, :what, :about, :detail)")
                .param("who", who)
                .param("what", what)
                .param("about", about.substring(0, Math.min(about.length(), LONGEST)))
                .param("detail", detail)
                .update();
    }

    /** Adds an entry to which {@link #again} can add equal ones. */
    long begin(OffsetDateTime at, String who, String what, String about, @Nullable String detail) {
        return jdbc.sql("""
                insert into action_log (at, who, what, about, detail)
                values (:at, :who, :what, :about, :detail) returning id
                """)
                .param("at", at)
                .param("who", who)
                .param("what", what)
                .param("about", about)
                .param("detail", detail)
                .query(Long.class)
                .single();
    }

    /** Adds equal entries to one that was begun. */
    void again(long id, int times, OffsetDateTime last) {
        jdbc.sql("update action_log set times = times + :times, last_at = :last where id = :id")
                .param("id", id)
                .param("times", times)
                .param("last", last)
                .update();
    }

    /** Deletes entries about access before a time; entries about changes stay. */
    int forgetAccess(OffsetDateTime before) {
        return jdbc.sql("delete from action_log where what like 'access.%' and at < :before")
                .param("before", before)
                .update();
    }

    /** The selected entries, the latest first. */
    List<Entry> find(Filter filter, int most, long skip) {
        return matching(
                        "select at, who, what, about, detail, times, last_at from action_log " + MATCHES
                                + " order by id desc limit :most offset :skip",
                        filter)
                .param("most", most)
                .param("skip", skip)
                .query(Entry.class)
                .list();
    }

    long count(Filter filter) {
        return matching("select count(*) from action_log " + MATCHES, filter)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec matching(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("who", filter.who())
                .param("what", filter.what())
                .param("about", filter.about())
                .param("pattern", filter.pattern());
    }

    /** The names of all users in the log. */
    List<String> names() {
        return jdbc.sql("select distinct who from action_log where who <> '' order by who")
                .query(String.class)
                .list();
    }

    /** All kinds of entries in the log. */
    List<String> kinds() {
        return jdbc.sql("select distinct what from action_log order by what")
                .query(String.class)
                .list();
    }
}
