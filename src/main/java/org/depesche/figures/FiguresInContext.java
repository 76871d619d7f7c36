package org.depesche.figures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.depesche.figures.FigureInContext.InArticle;
import org.depesche.figures.FigureInContext.Quotation;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads figures with their sentences and articles. */
@Component
class FiguresInContext {

    private final JdbcClient jdbc;
    private final Measures measures;

    FiguresInContext(JdbcClient jdbc, Measures measures) {
        this.measures = measures;
        this.jdbc = jdbc;
    }

    /** The figures that readers may see now, in the order of the ids. */
    List<FigureInContext> of(List<Long> ids) {
        Map<Long, FigureInContext> found = new HashMap<>();
        jdbc.sql("""
                select f.id, f.article_id, f.kind, f.value, f.lower, f.upper, f.modifier, f.unit, f.per, f.measure, f.measure_lemma,
                       f.role, f.change, f.period_found, f.period_text, f.period_start, f.period_end, f.surface,
                       f.span_start, f.span_end, f.sentence_start, f.sentence_end, a.headline, a.published_on, a.source, a.language, a.changed_at, a.text, d.reason as source_error
                from article_figure f join visible_article a on a.id = f.article_id
                left join tag_decision d on d.article_id = f.article_id and d.span_start = f.span_start
                    and d.span_end = f.span_end and d.act = 'SOURCE_ERROR' and d.undone_at is null
                    and d.superseded_by is null and not d.lost
                where f.id = any(:ids)
                """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            FigureInContext figure = figure(row);
            found.put(figure.id(), figure);
        });
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The ids of the figures of a measure of which an editor found that the source is wrong. */
    Set<Long> wrong(Measure measure) {
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
        String text = row.getString("text");
        int start = within(row.getInt("span_start"), 0, text.length());
        int end = within(row.getInt("span_end"), start, text.length());
        int first = within(row.getInt("sentence_start"), 0, start);
        int last = within(row.getInt("sentence_end"), end, text.length());
        return new FigureInContext(
                row.getLong("id"),
                read(row),
                new Quotation(text.substring(first, start), row.getString("surface"), text.substring(end, last)),
                new InArticle(
                        row.getLong("article_id"),
                        row.getString("headline"),
                        row.getObject("published_on", LocalDate.class),
                        row.getString("source"),
                        row.getString("language"),
                        row.getObject("changed_at", OffsetDateTime.class)),
                measures.ofLemma(row.getString("measure_lemma"))
                        .filter(measure -> !measure.hidden())
                        .orElse(null),
                row.getString("source_error"));
    }

    private static int within(int offset, int least, int most) {
        return Math.clamp(offset, least, most);
    }

    private static Figure read(ResultSet row) throws SQLException {
        String role = row.getString("role");
        String change = row.getString("change");
        String found = row.getString("period_found");
        return new Figure(
                FigureKind.valueOf(row.getString("kind")),
                new Quantity(
                        plain(row.getBigDecimal("value")),
                        bound(row.getBigDecimal("lower")),
                        bound(row.getBigDecimal("upper")),
                        Quantity.Modifier.valueOf(row.getString("modifier")),
                        row.getString("unit"),
                        row.getString("per")),
                row.getString("measure"),
                row.getString("measure_lemma"),
                role == null ? null : Figure.Role.valueOf(role),
                change == null ? null : Figure.Change.valueOf(change),
                found == null
                        ? null
                        : new Period(
                                row.getString("period_text"),
                                row.getObject("period_start", LocalDate.class),
                                row.getObject("period_end", LocalDate.class),
                                Period.Found.valueOf(found)));
    }

    private static @Nullable BigDecimal bound(@Nullable BigDecimal number) {
        return number == null ? null : plain(number);
    }

    /** Without trailing zeros. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
