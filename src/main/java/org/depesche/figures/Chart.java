package org.depesche.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.depesche.figures.ChartPoint.Style;
import org.depesche.figures.TimeAxis.Grain;
import org.depesche.search.MeasureFigures.Series;
import org.jspecify.annotations.Nullable;

/**
 * The values of one measure in one unit over time, as a drawing 720 wide and 340 high. Few figures are points, each with its
 * source; many are bars, each with its middle.
 *
 * @param styles of the points, for the key
 * @param undated whether some points stand at the day of their article
 * @param grain what a bar is: a year, a quarter, a month; null: they are points
 * @param leftOut how many are in no bar, as their source has them wrong
 */
record Chart(
        Series series,
        ValueAxis values,
        TimeAxis time,
        List<Point> points,
        List<Bar> bars,
        List<Line> lines,
        List<Line> steps,
        Set<Style> styles,
        boolean undated,
        @Nullable Grain grain,
        int leftOut) {

    /** More points cannot be told apart. */
    static final int MOST_POINTS = 150;

    /** Fewer values have no course. */
    static final int LEAST = 3;

    private static final int DIGITS = 4;

    /** Circle, square, triangle, diamond: round 0, of one area. */
    private static final List<String> SHAPES = List.of(
            "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z",
            "M-4.9-4.9h9.8v9.8h-9.8z",
            "M0-6.6L6.3 4.6H-6.3z",
            "M0-6.9L6.9 0L0 6.9L-6.9 0z");

    /** Those that can be told apart. */
    static final int MOST_GROUPS = SHAPES.size();

    /**
     * @param shape round 0, of the size that all have
     * @param stem what else there is of a range or an open end, round 0; empty if nothing
     */
    record Point(ChartPoint of, double x, double y, String shape, String stem, boolean differs) {}

    /** @param whisker from the lowest to the highest */
    record Bar(ChartBin of, double x, double y, double top, double height, String whisker) {}

    record Line(int group, String path) {}

    /** The shape of a group, for keys. */
    public static String shape(int group) {
        return SHAPES.get(group);
    }

    /** A value as it is printed: without what computing in doubles adds. */
    public BigDecimal amount(double value) {
        BigDecimal exact = new BigDecimal(value, MathContext.DECIMAL64);
        BigDecimal round =
                exact.round(new MathContext(DIGITS, RoundingMode.HALF_UP)).stripTrailingZeros();
        return round.scale() < 0 ? round.setScale(0) : round;
    }

    /** Whether others tell some of the points otherwise. */
    public boolean isDiffering() {
        return points.stream().anyMatch(Point::differs);
    }

    /** Whether its source has some of the points wrong. */
    public boolean isWrong() {
        return points.stream().anyMatch(point -> point.of().isWrong());
    }

    public boolean isBinned() {
        return grain != null;
    }

    /** The grain in the messages: {@code year}. */
    public String grainCode() {
        return Objects.requireNonNull(grain).name().toLowerCase(Locale.ROOT);
    }
}
