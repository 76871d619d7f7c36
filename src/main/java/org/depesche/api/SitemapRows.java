package org.depesche.api;

import java.time.OffsetDateTime;
import java.util.List;
import org.depesche.register.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the articles of the sitemap. A part covers a range of ids, so that new articles do not change earlier parts. */
@Component
@Transactional(readOnly = true)
class SitemapRows {

    /** The most addresses that the protocol allows in one part. */
    private static final int PART = 50_000;

    private static final int FETCHED = 1000;

    private final JdbcClient jdbc;

    SitemapRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Location(long id, String headline, OffsetDateTime changed) {

        String url() {
            return "/articles/" + id + "/" + Slug.of(headline);
        }
    }

    /** The numbers of the parts that have articles, from 1. */
    List<Integer> parts() {
        return jdbc.sql("""
                select part + 1
                from generate_series(0, (select coalesce(max(id), 0) / :size from visible_article)) part
                where exists (select from visible_article where id >= part * :size and id < (part + 1) * :size)
                order by part
                """).param("size", PART).query(Integer.class).list();
    }

    List<Location> articles(int part) {
        long first = (part - 1L) * PART;
        return jdbc.sql("""
                select id, headline, changed_at as changed from visible_article
                where id >= :first and id < :end order by id
                """)
                .param("first", first)
                .param("end", first + PART)
                .withFetchSize(FETCHED)
                .query(Location.class)
                .list();
    }
}
