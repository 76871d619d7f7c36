package org.depesche.search.page;

import java.sql.Array;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the authors of hits. */
@Component
class HitAuthors {

    private final JdbcClient jdbc;

    HitAuthors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The authors of each article. Articles without authors are missing. */
    Map<Long, List<String>> of(Collection<Long> articles) {
        Map<Long, List<String>> authors = new HashMap<>();
        jdbc.sql("select id, authors from visible_article where id = any(:articles) and cardinality(authors) > 0")
                .param("articles", articles.toArray(Long[]::new))
                .query(row -> {
                    Array names = row.getArray("authors");
                    authors.put(row.getLong("id"), List.of((String[]) names.getArray()));
                });
        return authors;
    }
}
