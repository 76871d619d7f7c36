package org.depesche.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Units;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a chart.
 *
 * @param group which of the compared it belongs to, from 0
 * @param day where it stands in time
 * @param said whether its text says when it holds; else it stands at the day of its article
 * @param value in the unit of the chart, that of a fall below zero
 * @param lower the least of a range; the value where there is none
 * @param upper the most of a range; the value where there is none
 */
record ChartPoint(
        ToldFigure told,
        int group,
        LocalDate day,
        boolean said,
        Style style,
        double value,
        double lower,
        double upper) {

    /** How a value is drawn. */
    enum Style {
        EXACT,
        APPROX,
        RANGE,
        OVER,
        UNDER,
        ORDER;

        /** As in style sheets and messages. */
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

        /** Whether it has a place of its own on a line. */
        boolean isPoint() {
            return this == EXACT || this == APPROX;
        }
    }

    /**
     * Null where it cannot be placed in time.
     *
     * @param factor what one of the chart's unit is in the base unit
     */
    static @Nullable ChartPoint of(ToldFigure told, int group, double factor) {
        LocalDate day = day(told);
        if (day == null) {
            return null;
        }
        Quantity quantity = told.quantity();
        double times = Units.base(quantity.unit(), quantity.per()).factor().doubleValue() / factor;
        double value = quantity.value().doubleValue() * times;
        if (told.figure().change() == Figure.Change.DOWN) {
            value = -Math.abs(value);
        }
        Style style = Style.of(quantity.modifier());
        boolean spans = style == Style.RANGE || style == Style.ORDER;
        double lower = spans ? edge(quantity.lower(), times, value) : value;
        double upper = spans ? edge(quantity.upper(), times, value) : value;
        return new ChartPoint(
                told, group, day, told.period() != null, style, value, Math.min(lower, upper), Math.max(lower, upper));
    }

    private static double edge(@Nullable BigDecimal end, double times, double value) {
        return end == null ? value : Math.copySign(end.doubleValue() * times, value == 0 ? end.doubleValue() : value);
    }

    /** The middle of its period, else the day of its article. */
    private static @Nullable LocalDate day(ToldFigure told) {
        LocalDate from = told.period() == null ? null : told.from();
        LocalDate to = told.period() == null ? null : told.to();
        if (from == null || to == null) {
            return from != null ? from : to != null ? to : told.day();
        }
        return from.plusDays(ChronoUnit.DAYS.between(from, to) / 2);
    }

    /** How long it holds, roughly: 0 for days, 1 for months, 2 for quarters, 3 for years. */
    int span() {
        LocalDate from = told.period() == null ? null : told.from();
        LocalDate to = told.period() == null ? null : told.to();
        long days = from == null || to == null ? 0 : ChronoUnit.DAYS.between(from, to);
        return days < 25 ? 0 : days < 80 ? 1 : days < 300 ? 2 : 3;
    }

    public boolean isBeginning() {
        return told.figure().role() == Figure.Role.FROM;
    }

    /** Whether an editor found that its source has it wrong. */
    public boolean isWrong() {
        return told.sourceError() != null;
    }

    boolean isEnd() {
        return told.figure().role() == Figure.Role.TO;
    }
}
