package org.depesche.article.state;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds articles that readers could see once, but not now. */
@Component
public class RemovedArticles {

    private final JdbcClient jdbc;

    RemovedArticles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Articles that were never public are missing, like articles that do not exist. */
    public Optional<RemovedArticle> find(long article) {
        return jdbc.sql("""
                select withheld_legal, pubstatus <> 'CANCELED' as for_now, nullif(withheld_because, '') as because,
                    case when withheld_legal then null else headline end as headline,
                    case when withheld_legal then null else published_on end as published_on,
                    case when withheld_legal then null else language end as language
                from article where id = :article and public_since is not null
                """)
                .param("article", article)
                .query((row, n) -> new RemovedArticle(
                        row.getBoolean("withheld_legal"),
                        row.getBoolean("for_now"),
                        row.getString("because"),
                        row.getString("headline"),
                        row.getObject("published_on", LocalDate.class),
                        row.getString("language")))
                .optional();
    }
}
