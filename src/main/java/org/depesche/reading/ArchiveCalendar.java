package org.depesche.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts and lists the visible articles by day of publication. */
@Component
class ArchiveCalendar {

    /** The first day that a URL can name. */
    static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    ArchiveCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The numbers of articles by year, month or day, each under its first day; without empty ones. */
    NavigableMap<LocalDate, Long> counts(Span span, LocalDate from, LocalDate to) {
        NavigableMap<LocalDate, Long> counts = new TreeMap<>();
        jdbc.sql("""
                select date_trunc(:unit, published_on::timestamp)::date as first, count(*) as articles
                from visible_article where published_on between :from and :to group by 1
                """)
                .param("unit", span.unit)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    counts.put(row.getObject("first", LocalDate.class), row.getLong("articles"));
                });
        return counts;
    }

    /** The unit of time that counts are grouped by. */
    enum Span {
        YEARS("year"),
        MONTHS("month"),
        DAYS("day");

        /** The name in PostgreSQL. */
        private final String unit;

        Span(String unit) {
            this.unit = unit;
        }
    }

    /** The last earlier day with an article. */
    Optional<LocalDate> before(LocalDate day) {
        return nearest("max", FIRST, day.minusDays(1));
    }

    /** The first later day with an article. */
    Optional<LocalDate> after(LocalDate day) {
        return nearest("min", day.plusDays(1), LAST);
    }

    /** @param extreme {@code min} or {@code max} */
    private Optional<LocalDate> nearest(String extreme, LocalDate from, LocalDate to) {
        return jdbc.sql("select %s(published_on) from visible_article where published_on between :from and :to"
                        .formatted(extreme))
                .param("from", from)
                .param("to", to)
                .query(LocalDate.class)
                .optional();
    }

    /** @param day null for articles without one */
    long count(@Nullable LocalDate day) {
        return jdbc.sql("select count(*) from visible_article where " + published(day))
                .params(day == null ? List.of() : List.of(day))
                .query(Long.class)
                .single();
    }

    /**
     * The ids of the articles of a day, the latest first.
     *
     * @param day null for articles without one
     * @param page from 1
     */
    List<Long> articles(@Nullable LocalDate day, int page, int size) {
        return jdbc.sql("""
                select id from visible_article where %s
                order by published_at desc nulls last, id desc limit %d offset %d
                """.formatted(published(day), size, (page - 1L) * size))
                .params(day == null ? List.of() : List.of(day))
                .query(Long.class)
                .list();
    }

    private static String published(@Nullable LocalDate day) {
        return day == null ? "published_on is null" : "published_on = ?";
    }
}
