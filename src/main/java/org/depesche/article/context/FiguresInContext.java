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
import org.depesche.article.context.FigureInContext.ShownSubject;
import org.depesche.article.storing.StoredFigure;
import org.depesche.register.LocalizedNames;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.register.Slug;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads figures that readers may see now, with their sentences and articles. */
@Component
public class FiguresInContext {

    private final JdbcClient jdbc;
    private final Measures measures;
    private final LocalizedNames names;

    FiguresInContext(JdbcClient jdbc, Measures measures, LocalizedNames names) {
        this.names = names;
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

    /** The ids of the figures, among some, that readers may see and whose source is not wrong. */
    public Set<Long> correctAmong(Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                select f.id from visible_figure f
                where f.id = any(:ids) and not exists (
                    select from tag_decision d where d.article_id = f.article_id and d.span_start = f.span_start
                        and d.span_end = f.span_end and d.act = 'SOURCE_ERROR' and d.undone_at is null
                        and d.superseded_by is null and not d.lost)
                """)
                        .param("ids", ids.toArray(Long[]::new))
                        .query(Long.class)
                        .set();
    }

    /** The figures by id. Missing figures are left out. */
    public Map<Long, FigureInContext> byId(Collection<Long> ids) {
        Map<Long, FigureInContext> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select f.*, a.headline, a.published_on, a.source, a.language, a.changed_at, a.text, d.reason as source_error,
                    subject.id as subject, subject.kind as subject_kind, subject.name as subject_name
                from article_figure f join visible_article a on a.id = f.article_id
                left join tag_decision d on d.article_id = f.article_id and d.span_start = f.span_start
                    and d.span_end = f.span_end and d.act = 'SOURCE_ERROR' and d.undone_at is null
                    and d.superseded_by is null and not d.lost
                left join lateral (
                    select shown.id, shown.kind, shown.name
                    from article_mention m join entity e on e.id = m.entity_id and not e.hidden
                    join entity shown on shown.id = e.canonical_id and not shown.hidden
                    where m.article_id = f.article_id and m.span_start >= f.subject_start and m.span_start < f.subject_end
                    order by m.entity_id limit 1
                ) subject on f.measure is not null
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
        return new FigureInContext(
                stored.id(),
                stored.figure(),
                Quotation.of(
                        row.getString("text"),
                        stored.mention().span(),
                        stored.mention().sentence()),
                new InArticle(
                        stored.article(),
                        row.getString("headline"),
                        row.getObject("published_on", LocalDate.class),
                        row.getString("source"),
                        row.getString("language"),
                        row.getObject("changed_at", OffsetDateTime.class)),
                measures.shown(stored.figure().measureLemma()).orElse(null),
                row.getString("source_error"),
                stored.figure().measure() == null ? null : subject(row));
    }

    private @Nullable ShownSubject subject(ResultSet row) throws SQLException {
        String name = row.getString("subject_name");
        if (name == null) {
            return null;
        }
        int id = row.getInt("subject");
        EntityKind kind = EntityKind.valueOf(row.getString("subject_kind"));
        return new ShownSubject(id, kind, names.of(id, name), Slug.url(kind, id, name));
    }
}
