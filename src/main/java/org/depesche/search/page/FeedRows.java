package org.depesche.search.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depesche.article.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the data of articles that feeds show and search results lack. */
@Component
class FeedRows {

    private final JdbcClient jdbc;
    private final ZoneId zone;

    FeedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.zone = clock.getZone();
    }

    /** @param published RFC 3339; for a day without a time, its beginning; null: not known */
    record Row(@Nullable String published, Instant changed, List<String> authors) {}

    /** The rows of the articles that are visible at this moment, even if the index still has others. */
    Map<Long, Row> of(List<Long> articles) {
        Map<Long, Row> rows = new HashMap<>();
        jdbc.sql("""
                select id, published_on, published_at, published_offset, changed_at,
                    coalesce(authors, '{}') as authors
                from visible_article
                where id = any(:ids)
                """).param("ids", articles.toArray(Long[]::new)).query(row -> {
            rows.put(
                    row.getLong("id"),
                    new Row(
                            published(row),
                            row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                            List.of((String[]) row.getArray("authors").getArray())));
        });
        return rows;
    }

    /** The time of the last change of any article. */
    Instant lastChange() {
        return jdbc.sql("select max(changed_at) from article")
                .query((row, n) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }

    private @Nullable String published(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("published_on", LocalDate.class);
        if (day == null) {
            return null;
        }
        OffsetDateTime time = new Published(
                        day,
                        row.getObject("published_at", OffsetDateTime.class),
                        row.getObject("published_offset", Integer.class))
                .time();
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time != null ? time : day.atStartOfDay(zone).toOffsetDateTime());
    }
}
