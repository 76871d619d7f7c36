package org.depesche.article.context;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.depesche.article.context.FigureInContext.InArticle;
import org.depesche.article.context.FigureInContext.Quotation;
import org.depesche.article.storing.StoredFigure;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads figures that readers may see now, with their sentences and articles. */
@Component
public class FiguresInContext {

    private final JdbcClient jdbc;
    private final Measures measures;

    FiguresInContext(JdbcClient jdbc, Measures measures) {
        this.measures = measures;
        this.jdbc = jdbc;
    }

    /** The figures in the order of the ids. */
    public List<FigureInContext> of(List<Long> ids) {
        Map<Long, FigureInContext> found = byId(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The figures whose source is not wrong, by id. */
    public Map<Long, FigureInContext> correct(Collection<Long> ids) {
        Map<Long, FigureInContext> found = byId(ids);
        found.values().removeIf(figure -> figure.sourceError() != null);
        return found;
    }

    /** The figures by id. Missing figures are left out. */
    public Map<Long, FigureInContext> byId(Collection<Long> ids) {
        Map<Long, FigureInContext> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select f.*, a.headline, a.published_on, a.source, a.language, a.changed_at, a.text, d.reason as source_error
                from article_figure f join visible_article a on a.id = f.article_id
                left join tag_decision d on d.article_id = f.article_id and d.span_start = f.span_start
                    and d.span_end = f.span_end and d.act = 'SOURCE_ERROR' and d.undone_at is null
                    and d.superseded_by is null and not d.lost
                where f.id = any(:ids)
                """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            FigureInContext figure = figure(row);
            found.put(figure.id(), figure);
        });
        return found;
    }

    /** The ids of the figures of a measure of which an editor found that the source is wrong. */
    public Set<Long> wrong(Measure measure) {
        return jdbc.sql("""
                select f.id
                from tag_decision d join visible_figure f on f.article_id = d.article_id
                    and f.span_start = d.span_start and f.span_end = d.span_end
                where d.act = 'SOURCE_ERROR' and d.undone_at is null and d.superseded_by is null and not d.lost
                    and f.measure_lemma = any(:lemmas)
                """)
                .param("lemmas", measure.lemmas().toArray(String[]::new))
                .query(Long.class)
                .set();
    }

    private FigureInContext figure(ResultSet row) throws SQLException {
        StoredFigure stored = StoredFigure.read(row);
        String text = row.getString("text");
        int start = Math.clamp(stored.mention().span().start(), 0, text.length());
        int end = Math.clamp(stored.mention().span().end(), start, text.length());
        int first = Math.clamp(stored.mention().sentence().start(), 0, start);
        int last = Math.clamp(stored.mention().sentence().end(), end, text.length());
        return new FigureInContext(
                stored.id(),
                stored.figure(),
                new Quotation(text.substring(first, start), stored.mention().surface(), text.substring(end, last)),
                new InArticle(
                        stored.article(),
                        row.getString("headline"),
                        row.getObject("published_on", LocalDate.class),
                        row.getString("source"),
                        row.getString("language"),
                        row.getObject("changed_at", OffsetDateTime.class)),
                measures.shown(stored.figure().measureLemma()).orElse(null),
                row.getString("source_error"));
    }
}
