package org.depesche.article.state;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the articles that readers may see now, and the entities in them. */
@Component
public class VisibleArticles {

    private final JdbcClient jdbc;

    VisibleArticles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of the visible articles among the given ones. */
    public Set<Long> among(Collection<Long> articles) {
        return new HashSet<>(jdbc.sql("select id from visible_article where id = any(:ids)")
                .param("ids", articles.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /**
     * The given entities that a visible article mentions, also under the name of a merged entity. Readers must not
     * learn of other entities.
     */
    public Set<Integer> named(Collection<Integer> entities) {
        if (entities.isEmpty()) {
            return Set.of();
        }
        return new TreeSet<>(jdbc.sql("""
                select wanted.id from unnest(:ids::integer[]) as wanted(id)
                where exists (select from entity e join visible_mention m on m.entity_id = e.id
                    where e.canonical_id = wanted.id)
                """)
                .param("ids", entities.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }
}
