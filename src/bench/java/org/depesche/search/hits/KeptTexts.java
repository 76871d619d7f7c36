package org.depesche.search.hits;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.ArticleRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Articles in memory, in place of those of the database. */
public final class KeptTexts {

    private final Map<Long, ArticleRow> kept = new HashMap<>();

    public void put(List<ArticleRow> articles) {
        articles.forEach(article -> kept.put(article.id(), article));
    }

    public FoundTexts texts() {
        return new FoundTexts(new ArticleRows(JdbcClient.create(new DriverManagerDataSource())) {
            @Override
            public List<ArticleRow> texts(Collection<Long> ids) {
                return ids.stream().map(kept::get).filter(Objects::nonNull).toList();
            }
        });
    }
}
