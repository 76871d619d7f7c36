package org.depesche.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
        @Nullable Grain grain) {

    /** More points cannot be told apart. */
    static final int MOST_POINTS = 150;

    /** Fewer values have no course. */
    static final int LEAST = 3;

    private static final int DIGITS = 4;

    /** So far do bars of those that are compared stand beside each other. */
    private static final double BESIDE = 5;

    /** How far the first of a step is before the second, where both hold at the same time. */
    private static final double STEP = 13;

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

    /** Null where there are too few. */
    static @Nullable Chart ofPoints(Series series, List<ChartPoint> told, boolean joined, Set<Long> differing) {
        if (told.size() < LEAST) {
            return null;
        }
        ValueAxis values = ValueAxis.of(
                told.stream().mapToDouble(ChartPoint::lower).min().orElseThrow(),
                told.stream().mapToDouble(ChartPoint::upper).max().orElseThrow());
        TimeAxis time = TimeAxis.of(
                told.stream()
                        .map(ChartPoint::day)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                told.stream()
                        .map(ChartPoint::day)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        List<Point> points = new ArrayList<>();
        Set<Style> styles = EnumSet.noneOf(Style.class);
        for (ChartPoint one : told) {
            double before = one.isBeginning() && endOf(one, told) != null ? STEP : 0;
            points.add(new Point(
                    one,
                    ValueAxis.rounded(time.x(one.day()) - before),
                    values.y(one.value()),
                    SHAPES.get(one.group()),
                    stem(one, values),
                    differing.contains(one.told().id())));
            styles.add(one.style());
        }
        return new Chart(
                series,
                values,
                time,
                points,
                List.of(),
                joined ? lines(told, values, time) : List.of(),
                steps(points),
                styles,
                told.stream().anyMatch(one -> !one.said()),
                null);
    }

    /** Where a change that begins here ends: in the same sentence, at the same time. */
    private static @Nullable ChartPoint endOf(ChartPoint beginning, List<ChartPoint> told) {
        return told.stream()
                .filter(one -> one.isEnd()
                        && one.group() == beginning.group()
                        && one.told().article() == beginning.told().article()
                        && one.told().sentence().equals(beginning.told().sentence())
                        && one.day().equals(beginning.day()))
                .findFirst()
                .orElse(null);
    }

    private static String stem(ChartPoint one, ValueAxis values) {
        double y = values.y(one.value());
        double top = ValueAxis.rounded(values.y(one.upper()) - y);
        double low = ValueAxis.rounded(values.y(one.lower()) - y);
        return switch (one.style()) {
            case EXACT, APPROX -> "";
            case RANGE -> "M0 %sV%sM-6 %sh12M-6 %sh12".formatted(low, top, low, top);
            case ORDER -> "M0 %sV%s".formatted(Math.max(low, 14), Math.min(top, -14));
            case OVER -> "M-6 0h12M0 0v-24m-5 6l5-6 5 6";
            case UNDER -> "M-6 0h12M0 0v24m-5-6l5 6 5-6";
        };
    }

    /**
     * Through the exact and approximate values of each, on each day through their middle: of those that hold for as long as
     * most do, so that a weekend is not joined to a year.
     */
    private static List<Line> lines(List<ChartPoint> told, ValueAxis values, TimeAxis time) {
        List<Line> lines = new ArrayList<>();
        for (int group = 0; group < MOST_GROUPS; group++) {
            int number = group;
            List<ChartPoint> own = told.stream()
                    .filter(one -> one.group() == number && one.style().isPoint() && !one.isBeginning())
                    .toList();
            int span = mostFrequent(own.stream().map(ChartPoint::span).toList());
            TreeMap<LocalDate, List<Double>> days = new TreeMap<>();
            for (ChartPoint one : own) {
                if (one.span() == span) {
                    days.computeIfAbsent(one.day(), day -> new ArrayList<>()).add(one.value());
                }
            }
            StringBuilder path = new StringBuilder();
            days.forEach((day, all) -> {
                all.sort(null);
                double middle = (all.get((all.size() - 1) / 2) + all.get(all.size() / 2)) / 2;
                path.append(path.isEmpty() ? "M" : "L")
                        .append(time.x(day))
                        .append(' ')
                        .append(values.y(middle));
            });
            if (days.size() > 1) {
                lines.add(new Line(group, path.toString()));
            }
        }
        return lines;
    }

    private static int mostFrequent(List<Integer> spans) {
        return spans.stream()
                .max(Comparator.comparingInt((Integer span) -> Collections.frequency(spans, span))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(0);
    }

    /** From what was to what is, of one sentence. */
    private static List<Line> steps(List<Point> points) {
        List<Line> steps = new ArrayList<>();
        for (Point from : points) {
            if (!from.of().isBeginning()) {
                continue;
            }
            points.stream()
                    .filter(to -> to.of().isEnd()
                            && to.of().group() == from.of().group()
                            && to.of().told().article() == from.of().told().article()
                            && to.of().told().sentence().equals(from.of().told().sentence()))
                    .findFirst()
                    .ifPresent(to -> steps.add(
                            new Line(from.of().group(), "M%s %sH%sV%s".formatted(from.x(), from.y(), to.x(), to.y()))));
        }
        return steps;
    }

    /** Null where there are too few. */
    static @Nullable Chart ofBins(Series series, List<ChartBin> bins, int groups, Grain grain) {
        if (bins.isEmpty()) {
            return null;
        }
        double lowest = bins.stream().mapToDouble(ChartBin::lower).min().orElseThrow();
        double highest = bins.stream().mapToDouble(ChartBin::upper).max().orElseThrow();
        ValueAxis values = ValueAxis.of(lowest, highest);
        TimeAxis time = TimeAxis.of(
                bins.stream().map(ChartBin::from).min(Comparator.naturalOrder()).orElseThrow(),
                bins.stream().map(ChartBin::to).max(Comparator.naturalOrder()).orElseThrow());
        List<Bar> bars = new ArrayList<>();
        List<StringBuilder> paths = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            paths.add(new StringBuilder());
        }
        for (ChartBin bin : bins) {
            double x = ValueAxis.rounded(time.x(bin.day()) + (bin.group() - (groups - 1) / 2.0) * BESIDE);
            double y = values.y(bin.median());
            double top = values.y(bin.upper());
            bars.add(new Bar(
                    bin,
                    x,
                    y,
                    top,
                    ValueAxis.rounded(Math.max(1, values.y(bin.lower()) - top)),
                    "M%s %sV%s".formatted(x, values.y(bin.lowest()), values.y(bin.highest()))));
            StringBuilder path = paths.get(bin.group());
            path.append(path.isEmpty() ? "M" : "L").append(x).append(' ').append(y);
        }
        List<Line> lines = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            lines.add(new Line(group, paths.get(group).toString()));
        }
        return new Chart(
                series, values, time, List.of(), bars, lines, List.of(), EnumSet.noneOf(Style.class), false, grain);
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

    public boolean isBinned() {
        return grain != null;
    }

    /** The grain in the messages: {@code year}. */
    public String grainCode() {
        return Objects.requireNonNull(grain).name().toLowerCase(Locale.ROOT);
    }
}
