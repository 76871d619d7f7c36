package org.depesche.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.depesche.article.context.FigureInContext;
import org.depesche.figures.RelatedMeasures.Related;
import org.depesche.figures.course.Chart;
import org.depesche.figures.course.Course;
import org.depesche.figures.course.Standing;
import org.depesche.register.Measure;
import org.depesche.search.FigureQuery;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureSearch;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * The page of a measure.
 *
 * @param query without the values that the reader left open
 * @param chart null if there are too few comparable figures
 * @param course null if the measure has no figures
 * @param values the values of the chart
 * @param told the figures of this page of the list
 * @param apart the figures that are not in the chart, by the reason
 * @param nearby whether the subjects are only the names near the figures
 */
record MeasurePage(
        MeasureQuery query,
        boolean narrowed,
        Totals totals,
        MeasureChoices choices,
        @Nullable Chart chart,
        @Nullable Course course,
        CourseTable values,
        List<DifferingReportView> differing,
        List<Told> told,
        List<Apart> apart,
        boolean nearby,
        PageLinks pages,
        List<Related> related) {

    /**
     * How much there is of the measure.
     *
     * @param figures in any unit, of any time
     * @param articles that contain its figures
     */
    record Totals(int figures, int articles) {

        static Totals of(MeasureFigures all) {
            return new Totals(all.size(), all.articles());
        }

        /** How many articles are searched for related measures. */
        public int searched() {
            return Math.min(articles, MeasureSearch.MOST_ARTICLES);
        }

        /** Whether related measures are searched in the articles that were stored last only. */
        public boolean isLastOnly() {
            return articles > MeasureSearch.MOST_ARTICLES;
        }
    }

    /** Figures of one standing with their sentences. */
    record Told(Standing standing, int count, List<FigureInContext> figures) {}

    /** @param url the page of the list on which they begin */
    record Apart(Standing standing, int count, String url) {}

    /**
     * The development of the first line.
     *
     * @param change in percent; in points if the values are shares
     */
    record Trend(Course.Point first, Course.Point last, BigDecimal change, boolean points) {}

    static List<Apart> apart(MeasureSelection selection) {
        List<Apart> apart = new ArrayList<>();
        int before = 0;
        for (Map.Entry<Standing, int[]> one : selection.told().entrySet()) {
            int count = one.getValue().length;
            if (one.getKey() != Standing.CHARTED) {
                String url =
                        selection.query().onPage(before / FigureQuery.SIZE + 1).url();
                apart.add(new Apart(
                        one.getKey(), count, url + "#told-" + one.getKey().code()));
            }
            before += count;
        }
        return apart;
    }

    /** @param inContext reads figures by their ids */
    static List<Told> told(MeasureSelection selection, Function<List<Long>, Map<Long, FigureInContext>> inContext) {
        int from = (selection.query().page() - 1) * FigureQuery.SIZE;
        int[] all = selection.all();
        Map<Long, FigureInContext> known = inContext.apply(selection.figures().ids(all, from, from + FigureQuery.SIZE));
        List<Told> told = new ArrayList<>();
        int before = 0;
        for (Map.Entry<Standing, int[]> one : selection.told().entrySet()) {
            int[] some = one.getValue();
            int first = Math.clamp(from - before, 0, some.length);
            int last = Math.clamp(from + FigureQuery.SIZE - before, 0, some.length);
            List<FigureInContext> figures =
                    selection.figures().ids(Arrays.copyOfRange(some, first, last), 0, last - first).stream()
                            .map(known::get)
                            .filter(Objects::nonNull)
                            .toList();
            if (!figures.isEmpty()) {
                told.add(new Told(one.getKey(), some.length, figures));
            }
            before += some.length;
        }
        return told;
    }

    public Measure measure() {
        return query.measure();
    }

    /** How many figures the chart contains. */
    public long charted() {
        long apartFromIt = apart.stream().mapToLong(Apart::count).sum();
        return pages.total() - apartFromIt - (chart == null ? 0 : chart.leftOut());
    }

    /** The development of the first subject; null if there is none. */
    public @Nullable Trend trend() {
        if (chart == null
                || course == null
                || course.lines().getFirst().points().size() < 2) {
            return null;
        }
        Course.Point first = course.lines().getFirst().points().getFirst();
        Course.Point last = course.lines().getFirst().points().getLast();
        boolean share = course.series().code().equals("1") && !course.isIndexed();
        if (course.series().change() || !share && (first.value() <= 0 || last.value() <= 0)) {
            return null;
        }
        double change = share ? last.value() - first.value() : (last.value() / first.value() - 1) * 100;
        return new Trend(first, last, BigDecimal.valueOf(change).setScale(1, RoundingMode.HALF_UP), share);
    }

    /** The first day of the period whose values are 100; null if the chart shows no index. */
    public @Nullable LocalDate base() {
        return course == null ? null : course.base();
    }
}
