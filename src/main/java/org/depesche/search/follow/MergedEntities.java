package org.depesche.search.follow;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The entities that editors merged, split, hid or moved to another kind. An index that counts the entities of articles as
 * they were indexed needs their articles again. Lucene does not: it counts by the register of the moment.
 */
@Component
public class MergedEntities {

    /** The changes that are taken at once; each may be of an entity in many articles. */
    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    MergedEntities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next changes, the oldest first. */
    public List<Long> next() {
        return jdbc.sql("select id from entity_move order by id limit :most")
                .param("most", MOST)
                .query(Long.class)
                .list();
    }

    /**
     * Puts the articles of the changed entities into the log of changes of articles, and forgets the changes. The register
     * in memory must have them already.
     */
    public void putAgain(List<Long> changes) {
        jdbc.sql("""
                with moved as (delete from entity_move where id = any(:changes) returning entity_id)
                insert into article_change (article_id, bulk)
                select distinct m.article_id, true from article_mention m
                where m.entity_id in (
                    select entity_id from moved
                    union select e.id from entity e join moved on e.canonical_id = moved.entity_id)
                """).param("changes", changes.toArray(Long[]::new)).update();
    }
}
