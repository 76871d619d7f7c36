package org.depesche.ingest;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The articles of which an import has left names, or names and figures, to be found later. */
@Component
public class Untagged {

    private final JdbcClient jdbc;

    Untagged(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are. */
    public long count() {
        return jdbc.sql("select count(*) from untagged").query(Long.class).single();
    }

    /** Notes articles in the transaction that stores them. */
    void add(List<Long> articles) {
        if (!articles.isEmpty()) {
            jdbc.sql("""
                    insert into untagged (article_id, published_on)
                    select id, published_on from article where id = any(:articles)
                    on conflict (article_id) do nothing
                    """).param("articles", articles.toArray(Long[]::new)).update();
        }
    }

    /** The newest of them that nobody else works on; they are the caller's until the end of its transaction. */
    List<Long> newest(int most) {
        return jdbc.sql("""
                select article_id from untagged order by published_on desc nulls last, article_id desc limit :most
                for update skip locked
                """).param("most", most).query(Long.class).list();
    }

    void remove(List<Long> articles) {
        jdbc.sql("delete from untagged where article_id = any(:articles)")
                .param("articles", articles.toArray(Long[]::new))
                .update();
    }
}
