package org.depesche.figures;

import java.time.LocalDate;
import java.util.List;
import org.depesche.article.context.FigureInContext;
import org.depesche.figures.RelatedMeasures.Related;
import org.depesche.register.Measure;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureSearch;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * The page of a measure.
 *
 * @param chart null if there are too few figures
 * @param figures the figures of this page of the list
 */
record MeasurePage(
        MeasureQuery query,
        Totals totals,
        MeasureChoices choices,
        @Nullable Chart chart,
        List<DifferingReportView> differing,
        List<FigureInContext> figures,
        PageLinks pages,
        List<Related> related) {

    /**
     * How much there is of the measure.
     *
     * @param figures in any unit, of any time
     * @param articles that contain its figures
     * @param first the day of the first selected figure; null if none has a date
     */
    record Totals(
            int figures,
            int articles,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {

        static Totals of(MeasureSelection selection) {
            MeasureFigures all = selection.figures();
            int[] dated = selection.dated();
            return new Totals(
                    all.size(),
                    all.articles(),
                    dated.length == 0 ? null : LocalDate.ofEpochDay(all.place(dated[dated.length - 1])),
                    dated.length == 0 ? null : LocalDate.ofEpochDay(all.place(dated[0])));
        }

        /** The year, or the first and the last year, of the selected figures. */
        public String years() {
            if (first == null || last == null) {
                return "";
            }
            return first.getYear() == last.getYear()
                    ? String.valueOf(first.getYear())
                    : first.getYear() + "–" + last.getYear();
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

    public Measure measure() {
        return query.measure();
    }

    /** How many figures the chart contains. */
    public long charted() {
        return pages.total() - (chart == null ? 0 : chart.leftOut());
    }
}
