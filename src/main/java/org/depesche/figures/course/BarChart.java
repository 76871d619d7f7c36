package org.depesche.figures.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.depesche.figures.course.Chart.Bar;
import org.depesche.figures.course.Chart.Bars;
import org.depesche.figures.course.Chart.Line;

/** Draws many figures: a bar for each period. */
public final class BarChart {

    /** The distance between the bars of compared subjects. */
    private static final double BESIDE = 5;

    /** The half of the axis that bars may fill, and half the width of one. */
    private static final double ROOM = (TimeAxis.RIGHT - TimeAxis.LEFT) * .3;

    private static final double LEAST_HALF = .8;
    private static final double MOST_HALF = 4;

    /** More bars would hide the line. */
    private static final int MOST_BARS = 360;

    private BarChart() {}

    /**
     * The chart of a course that has points.
     *
     * @param leftOut how many figures are in no bin because their source is wrong
     */
    public static Chart of(Course course, int leftOut) {
        List<ChartBin> bins = course.lines().stream()
                .flatMap(line -> ChartBin.of(course, line).stream())
                .toList();
        int groups = course.lines().size();
        double lowest = bins.stream()
                .mapToDouble(
                        bin -> Math.min(bin.quartiles().lower(), bin.quartiles().median()))
                .min()
                .orElseThrow();
        double highest = bins.stream()
                .mapToDouble(
                        bin -> Math.max(bin.quartiles().upper(), bin.quartiles().median()))
                .max()
                .orElseThrow();
        ValueAxis values = ValueAxis.of(lowest, highest);
        TimeAxis time = TimeAxis.of(
                bins.stream().map(ChartBin::from).min(Comparator.naturalOrder()).orElseThrow(),
                bins.stream().map(ChartBin::to).max(Comparator.naturalOrder()).orElseThrow(),
                course.grain());
        double half = ValueAxis.rounded(Math.clamp(ROOM / bins.size(), LEAST_HALF, MOST_HALF));
        List<Bar> bars = new ArrayList<>();
        List<StringBuilder> paths = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            paths.add(new StringBuilder());
        }
        for (ChartBin bin : bins) {
            double x = ValueAxis.rounded(time.x(bin.day()) + (bin.group() - (groups - 1) / 2.0) * BESIDE);
            double y = values.y(bin.quartiles().median());
            double top = values.y(bin.quartiles().upper());
            bars.add(new Bar(
                    bin,
                    x,
                    y,
                    half,
                    top,
                    ValueAxis.rounded(Math.max(1, values.y(bin.quartiles().lower()) - top)),
                    "M%s %sV%s"
                            .formatted(
                                    x,
                                    values.y(bin.quartiles().lowest()),
                                    values.y(bin.quartiles().highest()))));
            StringBuilder path = paths.get(bin.group());
            path.append(path.isEmpty() ? "M" : "L").append(x).append(' ').append(y);
        }
        List<Line> lines = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            lines.add(new Line(group, paths.get(group).toString()));
        }
        Bars drawn = new Bars(bins.size() > MOST_BARS ? List.of() : bars, course.grain(), leftOut);
        return new Chart(course.series(), values, time, List.of(), lines, List.of(), drawn, course.isConverted());
    }
}
