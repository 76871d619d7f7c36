package org.depesche.alert.matching;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The place in the log of changed articles up to which they were compared with saved searches. The log is not trimmed beyond
 * it.
 *
 * <p>Transactions do not commit in the order of their numbers. Only changes before the oldest open transaction are given, so
 * that none can appear later before the place. A transaction that stays open delays them, and none is lost.
 */
@Component
class AlertPosition {

    private final JdbcClient jdbc;

    AlertPosition(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in the log: it was read up to this row of this transaction. */
    record Place(long xid, long id) {}

    /** A row of the log. */
    record Change(long xid, long id, long article) {}

    /** Whether there may be changes after the place. It runs all the time, so it opens no transaction with a number. */
    boolean isBehind() {
        return jdbc.sql("""
                        select exists (
                            select from article_change c
                            where (c.xid, c.id) > (select xid, id from alert_position)
                                and c.xid < pg_snapshot_xmin(pg_current_snapshot()))
                        or exists (select from alert_position where xid > pg_snapshot_xmax(pg_current_snapshot()))
                        """).query(Boolean.class).single();
    }

    /** The place, which only this transaction may move now; empty while another node does. */
    Optional<Place> lock() {
        return jdbc.sql("select xid::text::bigint as xid, id from alert_position for update skip locked")
                .query(Place.class)
                .optional();
    }

    /** The next changes after a place. */
    List<Change> next(Place place, int most) {
        return jdbc.sql("""
                        select xid::text::bigint as xid, id, article_id as article from article_change
                        where (xid, id) > (cast(:xid as xid8), :id) and xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by xid, id limit :most
                        """)
                .param("xid", String.valueOf(place.xid()))
                .param("id", place.id())
                .param("most", most)
                .query(Change.class)
                .list();
    }

    void moveTo(Change last) {
        jdbc.sql("update alert_position set xid = cast(:xid as xid8), id = :id")
                .param("xid", String.valueOf(last.xid()))
                .param("id", last.id())
                .update();
    }

    /**
     * Whether the log does not have all changes after a place: it was trimmed, or a backup was restored on another server,
     * whose transactions have smaller numbers.
     */
    boolean isLost(Place place) {
        return jdbc.sql("""
                        select (cast(:xid as xid8), :id) < (trimmed_xid, trimmed_id)
                            or cast(:xid as xid8) > pg_snapshot_xmax(pg_current_snapshot())
                        from index_log
                        """)
                .param("xid", String.valueOf(place.xid()))
                .param("id", place.id())
                .query(Boolean.class)
                .single();
    }

    /**
     * Begins again at this moment, and logs the articles that may have changed in the last days, and those that
     * no longer exist.
     * To compare an article once more writes nothing twice.
     *
     * @return the number of articles
     */
    int restart() {
        jdbc.sql("update alert_position set xid = pg_snapshot_xmin(pg_current_snapshot()), id = 0")
                .update();
        return jdbc.sql("""
                        insert into article_change (article_id, bulk)
                        select id, true from article where changed_at > now() - interval '7 days'
                        union
                        select e.article_id, true from saved_search_event e
                        where not exists (select from article a where a.id = e.article_id)
                        """).update();
    }
}
