package org.depesche.folder;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the articles of folders that readers may see now. */
@Component
class FiledArticles {

    private final JdbcClient jdbc;

    FiledArticles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The articles by their ids; those that readers may not see are missing. */
    Map<Long, FiledArticle> among(Collection<Long> ids) {
        return jdbc.sql("""
                select id, headline, kicker, source, published_on as day, language
                from visible_article where id = any(:ids)
                """).param("ids", ids.toArray(Long[]::new)).query(FiledArticle.class).list().stream()
                .collect(Collectors.toMap(FiledArticle::id, Function.identity()));
    }
}
