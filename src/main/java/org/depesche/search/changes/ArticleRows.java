package org.depesche.search.changes;

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
import org.depesche.article.storing.StoredFigure;
import org.depesche.search.changes.ArticleRow.FigureRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads visible articles for the index, many at once, in three queries. */
@Component
public class ArticleRows {

    /** The most text to read at once; its mentions take several times as much memory. */
    private static final int MOST_BYTES = 4 << 20;

    private final JdbcClient jdbc;

    public ArticleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The visible articles among these. */
    public List<ArticleRow> load(Collection<Long> ids) {
        Long[] wanted = ids.toArray(Long[]::new);
        Map<Long, FigureSubjects> named = named(wanted);
        return read(wanted, named, figures(wanted, named));
    }

    /** The visible articles among these, without the mentions and figures in them. */
    public List<ArticleRow> texts(Collection<Long> ids) {
        return read(ids.toArray(Long[]::new), Map.of(), Map.of());
    }

    private List<ArticleRow> read(Long[] wanted, Map<Long, FigureSubjects> named, Map<Long, List<FigureRow>> figures) {
        return jdbc.sql("""
                select id, headline, kicker, authors, published_on, published_at, published_offset, source, section, language,
                    keywords, text, changed_at
                from visible_article where id = any(:ids)
                """)
                .param("ids", wanted)
                .query((row, number) -> article(row, named, figures))
                .list();
    }

    /** The visible articles among these, in portions that fit into memory. */
    public List<List<Long>> portions(Collection<Long> ids) {
        if (ids.size() == 1) {
            return List.of(List.copyOf(ids));
        }
        List<List<Long>> portions = new ArrayList<>();
        long[] bytes = {MOST_BYTES};
        jdbc.sql("select id, octet_length(text) from visible_article where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    if (bytes[0] + row.getInt(2) > MOST_BYTES) {
                        portions.add(new ArrayList<>());
                        bytes[0] = 0;
                    }
                    bytes[0] += row.getInt(2);
                    portions.getLast().add(row.getLong(1));
                });
        return portions;
    }

    /** The next ids after an id, ascending. */
    public List<Long> idsAfter(long id, int most) {
        return jdbc.sql("select id from visible_article where id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private Map<Long, FigureSubjects> named(Long[] ids) {
        Map<Long, FigureSubjects> found = new HashMap<>();
        jdbc.sql("""
                select article_id, entity_id, coalesce(span_start, -1) from visible_mention
                where article_id = any(:ids) and entity_id is not null
                """).param("ids", ids).query(row -> {
            found.computeIfAbsent(row.getLong(1), id -> new FigureSubjects()).add(row.getInt(2), row.getInt(3));
        });
        return found;
    }

    private Map<Long, List<FigureRow>> figures(Long[] ids, Map<Long, FigureSubjects> named) {
        Map<Long, List<FigureRow>> found = new HashMap<>();
        jdbc.sql("""
                select f.*, length(a.headline) as headline_end
                from article_figure f join visible_article a on a.id = f.article_id where f.article_id = any(:ids)
                """).param("ids", ids).query(row -> {
            StoredFigure stored = StoredFigure.read(row);
            List<Integer> subjects = named.getOrDefault(stored.article(), FigureSubjects.NONE)
                    .of(stored.mention(), row.getInt("headline_end"));
            found.computeIfAbsent(stored.article(), id -> new ArrayList<>())
                    .add(new FigureRow(stored.id(), stored.figure(), subjects));
        });
        return found;
    }

    private static ArticleRow article(
            ResultSet row, Map<Long, FigureSubjects> named, Map<Long, List<FigureRow>> figures) throws SQLException {
        long id = row.getLong("id");
        LocalDate day = row.getObject("published_on", LocalDate.class);
        return new ArticleRow(
                id,
                new ArticleRow.Heading(
                        row.getString("headline"), row.getString("kicker"), strings(row.getArray("authors"))),
                new ArticleRow.Publication(
                        day == null
                                ? null
                                : ArticleRow.published(
                                        day,
                                        row.getObject("published_at", OffsetDateTime.class),
                                        row.getObject("published_offset", Integer.class)),
                        row.getString("source"),
                        row.getString("section"),
                        row.getString("language"),
                        strings(row.getArray("keywords"))),
                row.getString("text"),
                named.getOrDefault(id, FigureSubjects.NONE).all(),
                figures.getOrDefault(id, List.of()),
                row.getObject("changed_at", OffsetDateTime.class));
    }

    private static List<String> strings(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
