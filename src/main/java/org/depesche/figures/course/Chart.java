package org.depesche.figures.course;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.figures.course.ChartPoint.Style;
import org.depesche.search.MeasureFigures.Series;
import org.depesche.tagging.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The values of one measure in one unit over time, as a drawing 720 wide and 340 high. A few figures are drawn as points,
 * many as bars that summarise the reports of a period.
 *
 * @param converted whether its values are not those of the reports, but adjusted or those of an index
 */
public record Chart(
        Series series,
        ValueAxis values,
        TimeAxis time,
        List<Point> points,
        List<Line> lines,
        List<Line> steps,
        Bars bars,
        boolean converted) {

    /** More points could not be distinguished. */
    public static final int MOST_POINTS = 150;

    private static final int DIGITS = 4;

    /** The digits of a value in a file. */
    public static final int EXPORTED = 12;

    /** Circle, square, two triangles, diamond, hexagon: centred on 0, of equal area. */
    private static final List<String> SHAPES = List.of(
            "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z",
            "M-4.9-4.9h9.8v9.8h-9.8z",
            "M0-6.6L6.3 4.6H-6.3z",
            "M0-6.9L6.9 0L0 6.9L-6.9 0z",
            "M0 6.6L-6.3-4.6H6.3z",
            "M-6 0L-3-5.2H3L6 0L3 5.2H-3z");

    /** More groups could not be distinguished. */
    public static final int MOST_GROUPS = SHAPES.size();

    /**
     * A figure.
     *
     * @param shape centred on 0
     * @param stem the mark of a range or an open end, centred on 0; empty for a plain value
     */
    public record Point(ChartPoint of, double x, double y, String shape, String stem, boolean differs) {

        /** The CSS classes beside those of its style and group. */
        public String look() {
            return Stream.of(of.isBeginning() ? "beginning" : "", differs ? "differs" : "", of.isWrong() ? "wrong" : "")
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * The figures of a span of time.
     *
     * @param half half of its width
     * @param whisker from the lowest to the highest value
     */
    public record Bar(ChartBin of, double x, double y, double half, double top, double height, String whisker) {}

    /**
     * The bars of a chart.
     *
     * @param grain the span of a bar: null if the chart has points
     * @param leftOut how many figures are in no bar because their source is wrong
     */
    public record Bars(List<Bar> all, @Nullable Grain grain, int leftOut) {

        static final Bars NONE = new Bars(List.of(), null, 0);
    }

    public record Line(int group, String path) {}

    /** The shape of a group, for keys. */
    public static String shape(int group) {
        return SHAPES.get(group);
    }

    /** A value of the chart as it is printed, in a unit that its axis has room for. */
    public Quantity quantity(double value, String unit) {
        return Quantity.exactly(rounded(value, DIGITS), unit, series.per());
    }

    /** The sign before a value on the axis, where the values are changes. */
    public String plus(double value) {
        return series.change() && value > 0 ? "+" : "";
    }

    /** Without the noise of floating-point arithmetic. */
    public static BigDecimal rounded(double value, int digits) {
        BigDecimal exact = new BigDecimal(value, MathContext.DECIMAL64);
        BigDecimal round =
                exact.round(new MathContext(digits, RoundingMode.HALF_UP)).stripTrailingZeros();
        return round.scale() < 0 ? round.setScale(0) : round;
    }

    /** Whether other articles contradict some of the points. */
    public boolean isDiffering() {
        return points.stream().anyMatch(Point::differs);
    }

    /** Whether the source of some points is wrong. */
    public boolean isWrong() {
        return points.stream().anyMatch(point -> point.of().isWrong());
    }

    /** The styles of the points, for the key. */
    public Set<Style> styles() {
        Set<Style> styles = EnumSet.noneOf(Style.class);
        points.forEach(point -> styles.add(point.of().style()));
        return styles;
    }

    /** Whether some points are earlier values of changes. */
    public boolean isBegun() {
        return points.stream().anyMatch(point -> point.of().isBeginning());
    }

    public boolean isBinned() {
        return bars.grain() != null;
    }

    public int leftOut() {
        return bars.leftOut();
    }

    /** The grain in the messages: {@code year}. */
    public String grainCode() {
        return Objects.requireNonNull(bars.grain()).code();
    }
}
