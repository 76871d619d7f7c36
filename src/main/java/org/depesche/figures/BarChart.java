package org.depesche.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.depesche.figures.Chart.Bar;
import org.depesche.figures.Chart.Bars;
import org.depesche.figures.Chart.Line;
import org.depesche.figures.TimeAxis.Grain;
import org.depesche.search.MeasureFigures.Series;
import org.jspecify.annotations.Nullable;

/** Draws many figures: a bar for each year, quarter or month. */
final class BarChart {

    /** The distance between the bars of compared subjects. */
    private static final double BESIDE = 5;

    private BarChart() {}

    /**
     * The chart of some bins; null without any.
     *
     * @param leftOut how many figures are in no bin because their source is wrong
     */
    static @Nullable Chart of(Series series, List<ChartBin> bins, int groups, Grain grain, int leftOut) {
        if (bins.isEmpty()) {
            return null;
        }
        double lowest =
                bins.stream().mapToDouble(bin -> bin.quartiles().lower()).min().orElseThrow();
        double highest =
                bins.stream().mapToDouble(bin -> bin.quartiles().upper()).max().orElseThrow();
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
            double y = values.y(bin.quartiles().median());
            double top = values.y(bin.quartiles().upper());
            bars.add(new Bar(
                    bin,
                    x,
                    y,
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
        return new Chart(series, values, time, List.of(), lines, List.of(), new Bars(bars, grain, leftOut));
    }
}
