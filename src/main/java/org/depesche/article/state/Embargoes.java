package org.depesche.article.state;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Articles that wait for a moment. */
@Component
public class Embargoes {

    private final JdbcClient jdbc;

    Embargoes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the moment has come of any that {@code Archive.releaseDue} would let readers see: asked every second. */
    public boolean areDue() {
        return jdbc.sql("""
                select exists (select from article
                where embargo <= now() and withheld_by is null and doubts = '{}'
                    and (pubstatus = 'WITHHELD' or pubstatus = 'USABLE' and changed_at < embargo + interval '1 day'))
                """).query(Boolean.class).single();
    }
}
