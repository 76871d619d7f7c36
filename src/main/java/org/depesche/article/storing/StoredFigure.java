package org.depesche.article.storing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Function;
import org.depesche.article.ArticleFigure;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
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
                row.getString("measure"),
                row.getString("measure_lemma"),
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

    private static <E extends Enum<E>> @Nullable E constant(ResultSet row, String column, Class<E> type)
            throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** The columns as {@link ArticleFigure} is mapped to them, with the values that COPY writes. */
    enum Column implements CopyColumn<ArticleFigure> {
        ID(ArticleFigure::id),
        ARTICLE_ID(figure -> figure.article().id()),
        SPAN_START(figure -> figure.span().start()),
        SPAN_END(figure -> figure.span().end()),
        SURFACE(ArticleFigure::surface),
        SENTENCE_START(figure -> figure.mention().sentence().start()),
        SENTENCE_END(figure -> figure.mention().sentence().end()),
        KIND(figure -> figure.figure().kind()),
        VALUE(ofQuantity(Quantity::value)),
        LOWER(ofQuantity(Quantity::lower)),
        UPPER(ofQuantity(Quantity::upper)),
        MODIFIER(ofQuantity(Quantity::modifier)),
        UNIT(ofQuantity(Quantity::unit)),
        PER(ofQuantity(Quantity::per)),
        MEASURE(figure -> figure.figure().measure()),
        MEASURE_LEMMA(figure -> figure.figure().measureLemma()),
        ROLE(figure -> figure.figure().role()),
        CHANGE(figure -> figure.figure().change()),
        PERIOD_TEXT(ofPeriod(Period::text)),
        PERIOD_START(ofPeriod(Period::start)),
        PERIOD_END(ofPeriod(Period::end)),
        PERIOD_FOUND(ofPeriod(Period::found)),
        ORIGIN(ArticleFigure::origin),
        STICKY(ArticleFigure::isSticky);

        private final Function<ArticleFigure, @Nullable Object> value;

        Column(Function<ArticleFigure, @Nullable Object> value) {
            this.value = value;
        }

        private static Function<ArticleFigure, @Nullable Object> ofQuantity(Function<Quantity, @Nullable Object> part) {
            return figure -> part.apply(figure.figure().quantity());
        }

        private static Function<ArticleFigure, @Nullable Object> ofPeriod(Function<Period, @Nullable Object> part) {
            return figure -> figure.figure().period() == null
                    ? null
                    : part.apply(figure.figure().period());
        }

        @Override
        public @Nullable Object value(ArticleFigure figure) {
            return value.apply(figure);
        }
    }
}
