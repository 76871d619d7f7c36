package org.depesche.figures.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.depesche.figures.course.Chart.Bars;
import org.depesche.figures.course.Chart.Line;
import org.depesche.figures.course.Chart.Point;

/** Draws a few figures: a point for each, and the lines of their course. */
public final class PointChart {

    private PointChart() {}

    /**
     * The chart of some figures.
     *
     * @param differing the ids of figures that others contradict
     */
    public static Chart of(Course course, List<ChartPoint> figures, Set<Long> differing) {
        List<ChartPoint> placed = figures.stream()
                .map(one -> isBeginningOfItsPeriod(one, figures) ? one.earlier(course.grain()) : one)
                .toList();
        ValueAxis values = ValueAxis.of(
                placed.stream().mapToDouble(ChartPoint::lower).min().orElseThrow(),
                placed.stream().mapToDouble(ChartPoint::upper).max().orElseThrow());
        List<LocalDate> days = placed.stream().map(ChartPoint::day).toList();
        TimeAxis time = TimeAxis.of(Collections.min(days), Collections.max(days), course.grain());
        List<Point> points = placed.stream()
                .map(one -> new Point(
                        one,
                        time.x(one.day()),
                        values.y(one.value()),
                        Chart.shape(one.group()),
                        stem(one, values),
                        differing.contains(one.figure().id())))
                .toList();
        return new Chart(
                course.series(),
                values,
                time,
                points,
                lines(course, values, time),
                steps(points),
                Bars.NONE,
                course.isConverted());
    }

    /** Whether a change begins with it, and its text states no other time for it than for the end of the change. */
    private static boolean isBeginningOfItsPeriod(ChartPoint one, List<ChartPoint> all) {
        return one.isBeginning()
                && all.stream().anyMatch(end -> end.isEndOf(one) && end.day().equals(one.day()));
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

    private static List<Line> lines(Course course, ValueAxis values, TimeAxis time) {
        List<Line> lines = new ArrayList<>();
        for (Course.Line line : course.lines()) {
            StringBuilder path = new StringBuilder();
            for (Course.Point point : line.points()) {
                path.append(path.isEmpty() ? "M" : "L")
                        .append(time.x(point.day()))
                        .append(' ')
                        .append(values.y(point.value()));
            }
            if (line.points().size() > 1) {
                lines.add(new Line(line.group(), path.toString()));
            }
        }
        return lines;
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
