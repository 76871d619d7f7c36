package org.depesche.picture;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes pictures that no article has, a day after a file last brought them: a picture is stored before its article, and
 * hours before it if the file waits. A picture that only an earlier version had stays if an editor withheld or described it.
 */
@Component
public class PictureCleanup {

    private static final Logger log = LoggerFactory.getLogger(PictureCleanup.class);

    private final JdbcClient jdbc;

    PictureCleanup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deletes the pictures that no article has, in one transaction. */
    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT6H")
    @Transactional
    public void clean() {
        jdbc.sql("""
                delete from article_picture a using picture p
                where p.sha256 = a.sha256 and a.block is null and a.withheld_by is null and not a.described
                    and p.stored_at < now() - interval '1 day'
                """).update();
        int deleted = jdbc.sql("""
                delete from picture p
                where p.stored_at < now() - interval '1 day'
                    and not exists (select from article_picture a where a.sha256 = p.sha256)
                    and not exists (select from held_picture h where h.sha256 = p.sha256)
                """).update();
        if (deleted > 0) {
            log.info("Deleted {} pictures that no article has any more", deleted);
        }
    }
}
