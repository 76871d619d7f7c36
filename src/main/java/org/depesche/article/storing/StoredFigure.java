package org.depesche.article.storing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.depesche.tagging.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code article_figure}.
 *
 * @param article the id of its article
 */
public record StoredFigure(long id, long article, FigureMention mention) {

    public Figure figure() {
        return mention.figure();
    }

    /** Reads a row that has all columns of the table. */
    public static StoredFigure read(ResultSet row) throws SQLException {
        Quantity quantity = new Quantity(
                row.getBigDecimal("value"),
                row.getBigDecimal("lower"),
                row.getBigDecimal("upper"),
                Quantity.Modifier.valueOf(row.getString("modifier")),
                row.getString("unit"),
                row.getString("per"));
        Period.Found found = constant(row, "period_found", Period.Found.class);
        Period period = found == null
                ? null
                : new Period(
                        row.getString("period_text"),
                        row.getObject("period_start", LocalDate.class),
                        row.getObject("period_end", LocalDate.class),
                        found);
        Figure figure = new Figure(
                FigureKind.valueOf(row.getString("kind")),
                quantity,
                measured(row),
                constant(row, "role", Figure.Role.class),
                constant(row, "change", Figure.Change.class),
                period);
        return new StoredFigure(
                row.getLong("id"),
                row.getLong("article_id"),
                new FigureMention(
                        new Span(row.getInt("span_start"), row.getInt("span_end")),
                        row.getString("surface"),
                        figure,
                        new Span(row.getInt("sentence_start"), row.getInt("sentence_end")),
                        Origin.valueOf(row.getString("origin"))));
    }

    private static @Nullable Measured measured(ResultSet row) throws SQLException {
        String name = row.getString("measure");
        if (name == null) {
            return null;
        }
        Subject.Found found = constant(row, "subject_found", Subject.Found.class);
        return new Measured(
                name,
                row.getString("measure_lemma"),
                row.getString("qualifier"),
                found == null
                        ? null
                        : new Subject(new Span(row.getInt("subject_start"), row.getInt("subject_end")), found),
                row.getFloat("measure_confidence"));
    }

    private static <E extends Enum<E>> @Nullable E constant(ResultSet row, String column, Class<E> type)
            throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
