package org.depesche.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depesche.article.Article;
import org.depesche.article.ArticleFigure;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A figure of an article, as a row of its table.
 *
 * @param number from 1, in the order of the text
 * @param surface as written
 */
record FigureRow(int number, String surface, Figure figure) {

    static List<FigureRow> of(Article article) {
        List<FigureRow> rows = new ArrayList<>();
        for (ArticleFigure figure : article.figures()) {
            rows.add(new FigureRow(rows.size() + 1, figure.surface(), figure.figure()));
        }
        return rows;
    }

    /** The id of the row. */
    public String id() {
        return "f" + number;
    }

    /** The id of the words in the text. */
    public String inText() {
        return "t" + number;
    }

    public @Nullable String measure() {
        return figure.measure();
    }

    /** Whether the text says what it counts. */
    public boolean isMeasured() {
        return figure.measure() != null;
    }

    public Quantity quantity() {
        return figure.quantity();
    }

    /** The unit, unless it is what the measure already says: "Fahrgäste" are counted in passengers. */
    public String unit() {
        String unit = figure.quantity().unit();
        boolean said = figure.measure() != null
                && unit.length() > 3
                && figure.measure().toLowerCase(Locale.ROOT).contains(unit.toLowerCase(Locale.ROOT));
        return said ? "count" : unit;
    }

    /** {@code up} or {@code down} where it is the size of a change; null else. */
    public @Nullable String change() {
        return figure.change() == null ? null : figure.change().name().toLowerCase(Locale.ROOT);
    }

    /** When it holds, unless that is only the article's own date. */
    public @Nullable Period period() {
        Period period = figure.period();
        return period == null || period.found() == Period.Found.INFERRED ? null : period;
    }

    /** First day of its period, else of the article; null: not known. */
    public @Nullable LocalDate from() {
        return figure.period() == null ? null : figure.period().start();
    }

    /** Last day of its period, else of the article; null: not known. */
    public @Nullable LocalDate to() {
        return figure.period() == null ? null : figure.period().end();
    }

    /** The value without a sign, where the sign of the change is printed before it. */
    public BigDecimal value() {
        BigDecimal value = figure.quantity().value();
        return figure.change() == null ? value : value.abs();
    }
}
