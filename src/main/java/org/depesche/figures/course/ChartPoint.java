package org.depesche.figures.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.depesche.article.context.FigureInContext;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Units;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a chart.
 *
 * @param group the number of the compared subject, from 0
 * @param day its place on the time axis
 * @param value in the unit of the chart; negative for a fall
 * @param lower the lower bound of a range; else the value
 * @param upper the upper bound of a range; else the value
 */
public record ChartPoint(
        FigureInContext figure, int group, LocalDate day, Style style, double value, double lower, double upper) {

    /** The mark of a value. */
    public enum Style {
        EXACT,
        APPROX,
        RANGE,
        OVER,
        UNDER,
        ORDER;

        /** The name in style sheets and messages. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Style of(Quantity.Modifier modifier) {
            return switch (modifier) {
                case EXACT -> EXACT;
                case RANGE -> RANGE;
                case ABOUT, NEARLY, GOOD -> APPROX;
                case ORDER -> ORDER;
                case MORE, AT_LEAST -> OVER;
                case LESS, AT_MOST -> UNDER;
            };
        }
    }

    /**
     * The point of a figure; null if its text states no period.
     *
     * @param factor the chart's unit in base units
     */
    public static @Nullable ChartPoint of(FigureInContext figure, int group, double factor) {
        LocalDate day = day(figure);
        if (day == null) {
            return null;
        }
        Quantity quantity = figure.figure().quantity();
        double times = Units.base(quantity.unit(), quantity.per()).factor().doubleValue() / factor;
        double value = quantity.value().doubleValue() * times;
        if (figure.figure().change() == Figure.Change.DOWN) {
            value = -Math.abs(value);
        }
        Style style = Style.of(quantity.modifier());
        boolean spans = style == Style.RANGE || style == Style.ORDER;
        double lower = spans ? edge(quantity.lower(), times, value) : value;
        double upper = spans ? edge(quantity.upper(), times, value) : value;
        return new ChartPoint(figure, group, day, style, value, Math.min(lower, upper), Math.max(lower, upper));
    }

    private static double edge(@Nullable BigDecimal end, double times, double value) {
        return end == null ? value : Math.copySign(end.doubleValue() * times, value == 0 ? end.doubleValue() : value);
    }

    /** The middle of the period of a figure. */
    private static @Nullable LocalDate day(FigureInContext figure) {
        Period stated = figure.figure().stated();
        LocalDate from = stated == null ? null : stated.start();
        LocalDate to = stated == null ? null : stated.end();
        return from == null || to == null ? null : from.plusDays(ChronoUnit.DAYS.between(from, to) / 2);
    }

    /** The same value a period earlier: "stieg 2023 von 3 auf 5 Prozent" begins with the value of 2022. */
    ChartPoint earlier(Grain grain) {
        return new ChartPoint(figure, group, day.minus(grain.length()), style, value, lower, upper);
    }

    public boolean isBeginning() {
        return figure.figure().role() == Figure.Role.FROM;
    }

    /** Whether an editor found its source wrong. */
    public boolean isWrong() {
        return figure.sourceError() != null;
    }

    /** Whether it is the end of a change that begins at another point, in the same sentence. */
    boolean isEndOf(ChartPoint beginning) {
        return figure.figure().role() == Figure.Role.TO
                && group == beginning.group
                && figure.isBeside(beginning.figure);
    }
}
