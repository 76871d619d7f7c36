package org.depesche.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.depesche.figures.Chart.Bars;
import org.depesche.figures.Chart.Line;
import org.depesche.figures.Chart.Point;
import org.depesche.search.MeasureFigures.Series;
import org.jspecify.annotations.Nullable;

/** Draws a few figures: a point for each. */
final class PointChart {

    /** The distance between the two points of a step that have the same time. */
    private static final double STEP = 13;

    private PointChart() {}

    /** The chart of some figures; null if there are too few. */
    static @Nullable Chart of(Series series, List<ChartPoint> figures, boolean joined, Set<Long> differing) {
        if (figures.size() < Chart.LEAST) {
            return null;
        }
        ValueAxis values = ValueAxis.of(
                figures.stream().mapToDouble(ChartPoint::lower).min().orElseThrow(),
                figures.stream().mapToDouble(ChartPoint::upper).max().orElseThrow());
        List<LocalDate> days = figures.stream().map(ChartPoint::day).toList();
        TimeAxis time = TimeAxis.of(Collections.min(days), Collections.max(days));
        List<Point> points = new ArrayList<>();
        for (ChartPoint one : figures) {
            double before = one.isBeginning() && endOf(one, figures) != null ? STEP : 0;
            points.add(new Point(
                    one,
                    ValueAxis.rounded(time.x(one.day()) - before),
                    values.y(one.value()),
                    Chart.shape(one.group()),
                    stem(one, values),
                    differing.contains(one.figure().id())));
        }
        return new Chart(
                series,
                values,
                time,
                points,
                joined ? lines(figures, values, time) : List.of(),
                steps(points),
                Bars.NONE);
    }

    /** The end of a change that begins here, in the same sentence and at the same time. */
    private static @Nullable ChartPoint endOf(ChartPoint beginning, List<ChartPoint> points) {
        return points.stream()
                .filter(one -> one.isEndOf(beginning) && one.day().equals(beginning.day()))
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
     * A line for each group through the medians of each day. Only exact and approximate values count whose period
     * has the most frequent length, so that a weekend is not joined to a year, and none whose source is wrong.
     */
    private static List<Line> lines(List<ChartPoint> points, ValueAxis values, TimeAxis time) {
        List<Line> lines = new ArrayList<>();
        for (int group = 0; group < Chart.MOST_GROUPS; group++) {
            int number = group;
            List<ChartPoint> own = points.stream()
                    .filter(one ->
                            one.group() == number && one.style().isPoint() && !one.isBeginning() && !one.isWrong())
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

    /** Steps from an old to a new value in the same sentence. */
    private static List<Line> steps(List<Point> points) {
        List<Line> steps = new ArrayList<>();
        for (Point from : points) {
            if (!from.of().isBeginning()) {
                continue;
            }
            points.stream()
                    .filter(to -> to.of().isEndOf(from.of()))
                    .findFirst()
                    .ifPresent(to -> steps.add(
                            new Line(from.of().group(), "M%s %sH%sV%s".formatted(from.x(), from.y(), to.x(), to.y()))));
        }
        return steps;
    }
}
