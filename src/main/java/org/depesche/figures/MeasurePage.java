package org.depesche.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depesche.figures.RelatedMeasures.Related;
import org.depesche.register.Measure;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureFigures.Series;
import org.depesche.search.MeasureFigures.Subject;
import org.depesche.search.MeasureSearch;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a measure shows.
 *
 * @param articles that tell its figures
 * @param series those shown; null: there are none
 * @param compared those that the reader chose
 * @param subjects whom and what the figures of the series are told of
 * @param chart null where there are too few
 * @param told those of the page
 */
record MeasurePage(
        MeasureQuery query,
        int all,
        int articles,
        @Nullable Series series,
        List<Unit> units,
        List<Choice> compared,
        List<Choice> subjects,
        @Nullable Chart chart,
        List<ShownReport> differing,
        List<ToldFigure> told,
        PageLinks pages,
        List<Related> related,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    private static final int MOST_UNITS = 10;
    private static final int MOST_SUBJECTS = 12;

    /** A unit to choose. */
    record Unit(Series series, String url, boolean current) {}

    /**
     * Whom or what the figures are told of.
     *
     * @param group its number among those that are compared; -1: it is none of them
     * @param url with it compared, or no longer
     */
    record Choice(Subject subject, int group, String url) {

        public String kind() {
            return subject.kind().name().toLowerCase(Locale.ROOT);
        }

        /** Its mark in the chart. */
        public String shape() {
            return Chart.shape(Math.max(0, group));
        }
    }

    public Measure measure() {
        return query.measure();
    }

    /** Whether related measures are looked for in the articles that were stored last alone. */
    public boolean isLastOnly() {
        return articles > MeasureSearch.MOST_ARTICLES;
    }

    /** So many are looked at for related measures. */
    public int lookedAt() {
        return Math.min(articles, MeasureSearch.MOST_ARTICLES);
    }

    static MeasurePage of(
            MeasureSelection selection,
            List<ToldFigure> told,
            @Nullable Chart chart,
            List<ShownReport> differing,
            List<Related> related) {
        MeasureFigures figures = selection.figures();
        MeasureQuery query = selection.query();
        int[] dated = selection.dated();
        return new MeasurePage(
                query,
                figures.size(),
                figures.articles(),
                selection.series(),
                units(selection),
                compared(selection),
                subjects(selection),
                chart,
                differing,
                told,
                query.pages(selection.size()),
                related,
                dated.length == 0 ? null : LocalDate.ofEpochDay(figures.place(dated[dated.length - 1])),
                dated.length == 0 ? null : LocalDate.ofEpochDay(figures.place(dated[0])));
    }

    private static List<Unit> units(MeasureSelection selection) {
        List<Unit> units = new ArrayList<>();
        for (Series series : selection.figures().series()) {
            boolean current = series.equals(selection.series());
            if (units.size() < MOST_UNITS || current) {
                // whom figures in another unit are told of may be others
                units.add(new Unit(
                        series,
                        selection
                                .query()
                                .inUnit(units.isEmpty() ? "" : series.code())
                                .url(),
                        current));
            }
        }
        return units;
    }

    private static List<Choice> compared(MeasureSelection selection) {
        List<Choice> choices = new ArrayList<>();
        for (int group = 0; group < selection.query().subjects().size(); group++) {
            int id = selection.query().subjects().get(group);
            choices.add(new Choice(
                    selection.figures().subject(id, selection.groups().get(group).length),
                    group,
                    selection.query().toggled(id).url()));
        }
        return choices;
    }

    private static List<Choice> subjects(MeasureSelection selection) {
        MeasureQuery query = selection.query();
        Series series = selection.series();
        if (series == null) {
            return List.of();
        }
        int[] all = query.subjects().isEmpty()
                ? selection.latest()
                : selection.figures().select(series, 0, query.from(), query.to());
        return selection.figures().subjects(all, MOST_SUBJECTS).stream()
                .map(subject -> new Choice(
                        subject,
                        query.subjects().indexOf(subject.id()),
                        query.toggled(subject.id()).url()))
                .toList();
    }
}
