package org.depesche.ingest;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The articles that an import stored without names, or without names and figures, to be tagged in the background. */
@Component
public class TaggingBacklog {

    private final JdbcClient jdbc;

    TaggingBacklog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long count() {
        return jdbc.sql("select count(*) from untagged").query(Long.class).single();
    }

    /** Adds articles, in the transaction that stores them. */
    public void add(List<Long> articles) {
        if (!articles.isEmpty()) {
            jdbc.sql("""
                    insert into untagged (article_id, published_on)
                    select id, published_on from article where id = any(:articles)
                    on conflict (article_id) do nothing
                    """).param("articles", articles.toArray(Long[]::new)).update();
        }
    }

    /** Locks the newest articles that no other node works on, until the caller's transaction ends. */
    public List<Long> newest(int most) {
        return jdbc.sql("""
                select article_id from untagged order by published_on desc nulls last, article_id desc limit :most
                for update skip locked
                """).param("most", most).query(Long.class).list();
    }

    public void remove(List<Long> articles) {
        jdbc.sql("delete from untagged where article_id = any(:articles)")
                .param("articles", articles.toArray(Long[]::new))
                .update();
    }
}
