package org.depesche.article.state;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds embargoes that have ended. */
@Component
public class Embargoes {

    private final JdbcClient jdbc;

    Embargoes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether {@link ArticleStates#releaseDue} has articles to release. Called every second. */
    public boolean areDue() {
        return jdbc.sql("""
                select exists (select from article
                where embargo <= now() and withheld_by is null and doubts = '{}'
                    and (pubstatus = 'WITHHELD' or pubstatus = 'USABLE' and changed_at < embargo + interval '1 day'))
                """).query(Boolean.class).single();
    }
}
