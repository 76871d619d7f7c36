package org.depesche.article;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Articles that wait for a moment. */
@Component
public class Embargoes {

    private final JdbcClient jdbc;

    Embargoes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the moment has come of any that {@link Archive#releaseDue} would let readers see: asked every second. */
    public boolean areDue() {
        return jdbc.sql("""
                select exists (select from article
                where pubstatus = 'WITHHELD' and withheld_because is null and doubts = '{}' and embargo <= now())
                """).query(Boolean.class).single();
    }
}
