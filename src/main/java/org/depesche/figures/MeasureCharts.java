package org.depesche.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
import org.depesche.figures.course.BarChart;
import org.depesche.figures.course.Chart;
import org.depesche.figures.course.ChartPoint;
import org.depesche.figures.course.Course;
import org.depesche.figures.course.PointChart;
import org.depesche.figures.course.Standing;
import org.depesche.search.MeasureFigures;
import org.depesche.web.rates.PriceIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes the course of the selected figures, and draws it: a few figures as points, many as bars. */
@Component
class MeasureCharts {

    /** The qualifiers that a reader can choose from. */
    private static final int MOST_QUALIFIERS = 30;

    private final FiguresInContext inContext;
    private final PriceIndex prices;

    MeasureCharts(FiguresInContext inContext, PriceIndex prices) {
        this.inContext = inContext;
        this.prices = prices;
    }

    /**
     * The course of a selection.
     *
     * @param inContext the charted figures by id; empty if they are many
     */
    record Drawn(
            @Nullable Course course,
            Map<Long, FigureInContext> inContext,
            @Nullable Chart chart) {

        static final Drawn NOTHING = new Drawn(null, Map.of(), null);
    }

    /** The values of the lines; null if the measure has no figures. */
    @Nullable
    Course course(MeasureSelection selection) {
        return course(selection, inContext.wrong(selection.query().measure()));
    }

    private @Nullable Course course(MeasureSelection selection, Set<Long> wrong) {
        return selection.common() == null
                ? null
                : Course.of(
                        selection.figures(),
                        selection.common(),
                        selection.groups(),
                        wrong,
                        selection.query().view().euros() == 0 ? null : figure -> selection.adjusted(figure, prices),
                        selection.query().view().indexed());
    }

    /** @param differing the ids of figures that others contradict */
    Drawn draw(MeasureSelection selection, Set<Long> differing) {
        Set<Long> wrong = inContext.wrong(selection.query().measure());
        Course course = course(selection, wrong);
        if (course == null || selection.count(Standing.CHARTED) == 0) {
            return Drawn.NOTHING;
        }
        MeasureFigures figures = selection.figures();
        int[] charted = selection.told().getOrDefault(Standing.CHARTED, new int[0]);
        if (charted.length > Chart.MOST_POINTS) {
            int leftOut = (int) IntStream.of(charted)
                    .filter(figure -> wrong.contains(figures.id(figure)))
                    .count();
            return new Drawn(course, Map.of(), course.isThere() ? BarChart.of(course, leftOut) : null);
        }
        Map<Long, FigureInContext> known = inContext.byId(figures.ids(charted, 0, charted.length));
        List<ChartPoint> points = points(selection, course, known);
        return new Drawn(course, known, course.isThere() ? PointChart.of(course, points, differing) : null);
    }

    private static List<ChartPoint> points(
            MeasureSelection selection, Course course, Map<Long, FigureInContext> known) {
        List<ChartPoint> points = new ArrayList<>();
        for (int group = 0; group < selection.groups().size(); group++) {
            for (int number : selection.figures().latestFirst(selection.groups().get(group))) {
                FigureInContext figure = known.get(selection.figures().id(number));
                ChartPoint point = figure == null
                        ? null
                        : ChartPoint.of(figure, group, course.scale().divisor(number, group));
                if (point != null) {
                    points.add(point);
                }
            }
        }
        return points;
    }

    /** The words of the qualifiers of the selected subjects, by their numbers, as one of the texts writes them. */
    Map<Integer, String> qualifiers(MeasureSelection selection) {
        Map<Integer, Long> examples = new HashMap<>();
        MeasureFigures figures = selection.figures();
        int chosen = selection.common() == null ? 0 : selection.common().qualifier();
        for (int figure = figures.size() - 1; figure >= 0; figure--) {
            int qualifier = figures.qualifier(figure);
            boolean room = examples.size() < MOST_QUALIFIERS && MeasureChoices.concerns(selection, figure);
            if (qualifier != 0 && (room || qualifier == chosen)) {
                examples.putIfAbsent(qualifier, figures.id(figure));
            }
        }
        Map<Long, FigureInContext> known = inContext.byId(examples.values());
        Map<Integer, String> names = new HashMap<>();
        examples.forEach((qualifier, id) -> {
            FigureInContext figure = known.get(id);
            String written = figure == null || figure.figure().measured() == null
                    ? null
                    : figure.figure().measured().qualifier();
            if (written != null) {
                names.put(qualifier, written);
            }
        });
        return names;
    }
}
