package org.depesche.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.depesche.tagging.Quantity.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The values of one measure in one unit over time, as a drawing.
 *
 * @param points in the order of time
 * @param years where the years stand below it
 * @param steps where the values stand beside it
 * @param line through the exact and approximate values; empty where they are told of different ones
 * @param dated whether some points stand at their article's date for want of a better one
 */
record MeasureChart(String unit, List<Point> points, List<Tick> years, List<Tick> steps, String line, boolean dated) {

    /** Fewer are no course, more cannot be told apart. */
    private static final int LEAST = 3;

    static final int MOST = 150;

    /** Left of it stand the values of the lines. */
    private static final int LEFT = 130;

    private static final int RIGHT = 706;
    private static final int TOP = 30;
    private static final int BOTTOM = 306;

    /** Ticks beside it; years below it. */
    private static final int STEPS = 3;

    private static final int YEARS = 8;

    /**
     * @param style exact, approx, range or bound
     * @param top where the upper end of a range is
     * @param low where its lower end is
     */
    record Point(ToldFigure told, LocalDate day, String style, double x, double y, double top, double low) {}

    /** @param value a year, or a value in the unit */
    record Tick(BigDecimal value, double at) {}

    /**
     * Null where there is nothing to see: too few values, or none that can be placed.
     *
     * @param ofOne whether all are told of one and the same, so that a line through them says something
     */
    static @Nullable MeasureChart of(List<ToldFigure> figures, String unit, boolean ofOne) {
        List<ToldFigure> shown = figures.stream()
                .filter(told -> told.quantity().unit().equals(unit)
                        && told.quantity().per() == null
                        && told.figure().change() == null
                        && day(told) != null
                        && told.value().signum() >= 0)
                .sorted(Comparator.comparing((ToldFigure told) -> Objects.requireNonNull(day(told))))
                .toList();
        if (shown.size() < LEAST || shown.size() > MOST) {
            return null;
        }
        LocalDate first = Objects.requireNonNull(day(shown.getFirst())).withDayOfYear(1);
        LocalDate last =
                Objects.requireNonNull(day(shown.getLast())).withDayOfYear(1).plusYears(1);
        BigDecimal step = step(shown.stream()
                .map(MeasureChart::highest)
                .max(Comparator.naturalOrder())
                .orElseThrow());
        if (step.signum() <= 0) {
            return null;
        }
        double most = step.doubleValue() * STEPS;
        List<Point> points = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (ToldFigure told : shown) {
            LocalDate day = Objects.requireNonNull(day(told));
            Point point = new Point(
                    told,
                    day,
                    style(told.quantity().modifier()),
                    x(day, first, last),
                    y(told.value(), most),
                    y(highest(told), most),
                    y(
                            told.quantity().lower() == null
                                    ? told.value()
                                    : told.quantity().lower(),
                            most));
            points.add(point);
            if (ofOne && (point.style().equals("exact") || point.style().equals("approx"))) {
                line.append(line.isEmpty() ? "M" : "L")
                        .append(point.x())
                        .append(' ')
                        .append(point.y());
            }
        }
        return new MeasureChart(
                unit,
                points,
                years(first, last),
                steps(step, most),
                line.toString(),
                shown.stream().anyMatch(told -> told.period() == null));
    }

    /** The middle of its period, else the day of its article. */
    private static @Nullable LocalDate day(ToldFigure told) {
        LocalDate from = told.from();
        LocalDate to = told.to();
        if (from == null || to == null) {
            return from == null ? to == null ? told.day() : to : from;
        }
        return from.plusDays(ChronoUnit.DAYS.between(from, to) / 2);
    }

    private static BigDecimal highest(ToldFigure told) {
        BigDecimal upper = told.quantity().upper();
        return upper == null || told.quantity().modifier() == Modifier.ORDER ? told.value() : upper.max(told.value());
    }

    private static String style(Modifier modifier) {
        return switch (modifier) {
            case EXACT -> "exact";
            case RANGE -> "range";
            case ABOUT, NEARLY, GOOD, ORDER -> "approx";
            default -> "bound";
        };
    }

    /** A round third of what is just above the highest value: 1, 2 or 5 with zeros. */
    private static BigDecimal step(BigDecimal highest) {
        if (highest.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal third = highest.divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
        BigDecimal ten = BigDecimal.ONE.scaleByPowerOfTen(third.precision() - third.scale() - 1);
        for (int times : new int[] {1, 2, 3, 5}) {
            BigDecimal step = ten.multiply(BigDecimal.valueOf(times));
            if (step.compareTo(third) >= 0) {
                return step;
            }
        }
        return ten.multiply(BigDecimal.TEN);
    }

    private static List<Tick> steps(BigDecimal step, double most) {
        List<Tick> steps = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            BigDecimal value = step.multiply(BigDecimal.valueOf(i));
            steps.add(new Tick(value, y(value, most)));
        }
        return steps;
    }

    private static List<Tick> years(LocalDate first, LocalDate last) {
        int every = Math.max(1, (last.getYear() - first.getYear() + YEARS - 1) / YEARS);
        List<Tick> years = new ArrayList<>();
        for (int year = first.getYear(); year < last.getYear(); year += every) {
            years.add(new Tick(BigDecimal.valueOf(year), x(LocalDate.of(year, 7, 1), first, last)));
        }
        return years;
    }

    private static double x(LocalDate day, LocalDate first, LocalDate last) {
        double part = (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
        return rounded(LEFT + part * (RIGHT - LEFT));
    }

    private static double y(BigDecimal value, double most) {
        return rounded(BOTTOM - value.doubleValue() / most * (BOTTOM - TOP));
    }

    private static double rounded(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
