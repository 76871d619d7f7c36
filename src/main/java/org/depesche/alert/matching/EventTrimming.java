package org.depesche.alert.matching;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.depesche.alert.AlertSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets old events of hits, once every mail and webhook that still goes on has told of it. The events of an article
 * for a search go together, since the first ones tell the kind of the last one: new, or a correction.
 */
@Component
class EventTrimming {

    /** Articles of searches in one transaction. */
    static final int MOST = 5_000;

    private final JdbcClient jdbc;
    private final AlertSettings settings;
    private final Clock clock;

    EventTrimming(JdbcClient jdbc, AlertSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Deletes some events.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean next() {
        // the comparison of articles waits: the events that it knows must not go meanwhile
        jdbc.sql("select xid::text from alert_position for update")
                .query(String.class)
                .single();
        int articles = jdbc.sql("""
                        with old as (
                            select e.saved_search_id, e.article_id from saved_search_event e
                            where e.happened_at < :before
                                and not exists (select from saved_search_event later
                                    where later.saved_search_id = e.saved_search_id and later.article_id = e.article_id
                                        and later.number > e.number)
                                and not exists (select from saved_search_channel c
                                    where c.saved_search_id = e.saved_search_id and c.stopped_at is null
                                        and c.told_event < e.id)
                            limit :most),
                        gone as (
                            delete from saved_search_event e using old o
                            where e.saved_search_id = o.saved_search_id and e.article_id = o.article_id)
                        select count(*) from old
                        """)
                .param("before", OffsetDateTime.now(clock).minus(settings.kept()))
                .param("most", MOST)
                .query(Integer.class)
                .single();
        return articles == MOST;
    }
}
