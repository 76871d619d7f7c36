package org.depesche.article.state;

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
                select withheld_legal as legal, pubstatus <> 'CANCELED' as for_now, nullif(withheld_because, '') as because,
                    case when not withheld_legal then headline end as headline,
                    case when not withheld_legal then published_on end as day,
                    case when not withheld_legal then language end as language
                from article where id = :article and public_since is not null
                """)
                .param("article", article)
                .query(RemovedArticle.class)
                .optional();
    }
}
