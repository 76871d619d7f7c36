package org.depesche.article.storing;

import java.util.Iterator;
import java.util.List;
import org.depesche.article.Article;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Inserts new articles with their mentions and figures by COPY, with three statements for any number of articles.
 * Hibernate takes about ten times as long, too long for imports of millions.
 */
@Component
public class NewArticles {

    private final JdbcTemplate jdbc;
    private final TagRows tags;
    private final IdBlocks articleIds;

    NewArticles(JdbcTemplate jdbc, TagRows tags) {
        this.jdbc = jdbc;
        this.tags = tags;
        this.articleIds = new IdBlocks(jdbc, "article_seq");
    }

    /** Inserts articles in the transaction of the caller, and sets their ids. */
    public void insert(List<Article> articles) {
        if (articles.isEmpty()) {
            return;
        }
        Iterator<Long> ids = articleIds.next(articles.size()).iterator();
        articles.forEach(article -> article.identify(ids.next()));
        CopyRows.copy("article", ArticleColumn.values(), articles, jdbc);
        tags.insert(
                articles.stream()
                        .flatMap(article -> article.allMentions().stream())
                        .toList(),
                articles.stream().flatMap(article -> article.figures().stream()).toList());
    }
}
