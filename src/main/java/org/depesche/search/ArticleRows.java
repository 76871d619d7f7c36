package org.depesche.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depesche.search.ArticleRow.FigureRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads articles for the index, many at once, in three queries. */
@Component
class ArticleRows {

    private final JdbcClient jdbc;

    ArticleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The articles among these that are there. */
    List<ArticleRow> load(Collection<Long> ids) {
        Long[] wanted = ids.toArray(Long[]::new);
        Map<Long, int[]> entities = entities(wanted);
        Map<Long, List<FigureRow>> figures = figures(wanted);
        return jdbc.sql("""
                select id, pubstatus, embargo, headline, kicker, authors, published_on, published_at, published_offset,
                    source, section, language, text
                from article where id = any(:ids)
                """)
                .param("ids", wanted)
                .query((row, number) -> article(row, entities, figures))
                .list();
    }

    /** The next ids after one, in order. */
    List<Long> idsAfter(long id, int most) {
        return jdbc.sql("select id from article where id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private Map<Long, int[]> entities(Long[] ids) {
        Map<Long, List<Integer>> found = new HashMap<>();
        jdbc.sql("""
                select distinct article_id, entity_id from article_mention
                where article_id = any(:ids) and entity_id is not null
                """).param("ids", ids).query(row -> {
            found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getInt(2));
        });
        Map<Long, int[]> arrays = new HashMap<>();
        found.forEach((id, list) ->
                arrays.put(id, list.stream().mapToInt(Integer::intValue).toArray()));
        return arrays;
    }

    private Map<Long, List<FigureRow>> figures(Long[] ids) {
        Map<Long, List<FigureRow>> found = new HashMap<>();
        jdbc.sql("""
                select article_id, id, kind, value, lower, upper, unit, per, measure, measure_lemma, period_start, period_end
                from article_figure where article_id = any(:ids)
                """).param("ids", ids).query(row -> {
            found.computeIfAbsent(row.getLong("article_id"), id -> new ArrayList<>())
                    .add(new FigureRow(
                            row.getLong("id"),
                            row.getString("kind"),
                            row.getBigDecimal("value"),
                            row.getBigDecimal("lower"),
                            row.getBigDecimal("upper"),
                            row.getString("unit"),
                            row.getString("per"),
                            row.getString("measure"),
                            row.getString("measure_lemma"),
                            row.getObject("period_start", LocalDate.class),
                            row.getObject("period_end", LocalDate.class)));
        });
        return found;
    }

    private static ArticleRow article(ResultSet row, Map<Long, int[]> entities, Map<Long, List<FigureRow>> figures)
            throws SQLException {
        long id = row.getLong("id");
        LocalDate day = row.getObject("published_on", LocalDate.class);
        return new ArticleRow(
                id,
                row.getString("pubstatus").equals("USABLE"),
                row.getObject("embargo", OffsetDateTime.class),
                row.getString("headline"),
                row.getString("kicker"),
                strings(row.getArray("authors")),
                day == null
                        ? null
                        : ArticleRow.published(
                                day,
                                row.getObject("published_at", OffsetDateTime.class),
                                row.getObject("published_offset", Integer.class)),
                row.getString("source"),
                row.getString("section"),
                row.getString("language"),
                row.getString("text"),
                entities.getOrDefault(id, new int[0]),
                figures.getOrDefault(id, List.of()));
    }

    private static List<String> strings(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
