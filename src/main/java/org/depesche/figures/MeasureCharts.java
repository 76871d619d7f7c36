package org.depesche.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
import org.depesche.figures.TimeAxis.Grain;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureFigures.Series;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the selected figures: a few as points, many as bars. */
@Component
class MeasureCharts {

    private final FiguresInContext inContext;

    MeasureCharts(FiguresInContext inContext) {
        this.inContext = inContext;
    }

    /**
     * The chart of a selection; null if it has too few figures.
     *
     * @param differing the ids of figures that others contradict
     */
    @Nullable
    Chart of(MeasureSelection selection, Set<Long> differing) {
        Series series = selection.series();
        int[] dated = selection.dated();
        if (series == null || dated.length < Chart.LEAST) {
            return null;
        }
        return dated.length <= Chart.MOST_POINTS
                ? points(selection, series, differing)
                : bins(selection, series, dated);
    }

    private @Nullable Chart points(MeasureSelection selection, Series series, Set<Long> differing) {
        Map<Long, FigureInContext> figures =
                inContext.byId(selection.figures().ids(selection.latest(), 0, selection.size()));
        List<ChartPoint> points = new ArrayList<>();
        for (int group = 0; group < selection.groups().size(); group++) {
            int[] some = selection.groups().get(group);
            for (long id : selection.figures().ids(selection.figures().latestFirst(some), 0, some.length)) {
                FigureInContext figure = figures.get(id);
                ChartPoint point = figure == null ? null : ChartPoint.of(figure, group, series.factor());
                if (point != null) {
                    points.add(point);
                }
            }
        }
        return PointChart.of(series, points, !selection.query().subjects().isEmpty(), differing);
    }

    /** A bar cannot mark single figures, so it leaves out those whose source is wrong. */
    private @Nullable Chart bins(MeasureSelection selection, Series series, int[] dated) {
        MeasureFigures figures = selection.figures();
        Set<Long> wrong = inContext.wrong(selection.query().measure());
        int[] latest = without(wrong, figures, dated);
        if (latest.length < Chart.LEAST) {
            return null;
        }
        LocalDate last = LocalDate.ofEpochDay(figures.place(latest[0]));
        LocalDate first = LocalDate.ofEpochDay(figures.place(latest[latest.length - 1]));
        Grain grain = ChartBin.grain(figures, latest, first, last);
        List<ChartBin> bins = new ArrayList<>();
        for (int group = 0; group < selection.groups().size(); group++) {
            int[] own = selection.groups().size() == 1
                    ? latest
                    : without(
                            wrong,
                            figures,
                            figures.latestFirst(selection.groups().get(group)));
            bins.addAll(ChartBin.of(figures, own, group, grain, series.factor()));
        }
        return BarChart.of(series, bins, selection.groups().size(), grain, dated.length - latest.length);
    }

    private static int[] without(Set<Long> wrong, MeasureFigures figures, int[] some) {
        return wrong.isEmpty()
                ? some
                : IntStream.of(some)
                        .filter(figure -> !wrong.contains(figures.id(figure)))
                        .toArray();
    }
}
