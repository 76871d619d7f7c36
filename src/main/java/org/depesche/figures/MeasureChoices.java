package org.depesche.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depesche.search.MeasureFigures.Series;
import org.depesche.search.MeasureFigures.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The links of a measure's page that choose other figures.
 *
 * @param series the series that is shown; null if the measure has no figures
 * @param compared the subjects that the reader has chosen
 * @param subjects the subjects of the figures in the series
 */
record MeasureChoices(@Nullable Series series, List<Unit> units, List<Choice> compared, List<Choice> subjects) {

    private static final int MOST_UNITS = 10;
    private static final int MOST_SUBJECTS = 12;

    /** A unit to choose. */
    record Unit(Series series, String url, boolean current) {}

    /**
     * A subject of figures to choose.
     *
     * @param group its number among those that are compared; -1 if it is none of them
     * @param url the address with the subject compared, or no longer compared
     */
    record Choice(Subject subject, int group, String url) {

        public String kind() {
            return subject.kind().name().toLowerCase(Locale.ROOT);
        }

        /** Whether the chart compares it. */
        public boolean isCompared() {
            return group >= 0;
        }

        /** Its mark in the chart. */
        public String shape() {
            return Chart.shape(Math.max(0, group));
        }
    }

    /** Whether the chart compares several subjects. */
    public boolean isGrouped() {
        return compared.size() > 1;
    }

    /** The label of a bar: its subject, if subjects are compared, and its time. */
    public String label(int group, String time) {
        return compared.isEmpty() ? time : compared.get(group).subject().name() + ", " + time;
    }

    static MeasureChoices of(MeasureSelection selection, Locale locale) {
        return new MeasureChoices(
                selection.series(), units(selection), compared(selection, locale), subjects(selection, locale));
    }

    private static List<Unit> units(MeasureSelection selection) {
        List<Unit> units = new ArrayList<>();
        for (Series series : selection.figures().series()) {
            boolean current = series.equals(selection.series());
            if (units.size() < MOST_UNITS || current) {
                String unit = units.isEmpty() ? "" : series.code();
                units.add(new Unit(series, selection.query().inUnit(unit).url(), current));
            }
        }
        return units;
    }

    private static List<Choice> compared(MeasureSelection selection, Locale locale) {
        List<Choice> choices = new ArrayList<>();
        for (int group = 0; group < selection.query().subjects().size(); group++) {
            int id = selection.query().subjects().get(group);
            choices.add(new Choice(
                    selection.figures().subject(id, selection.groups().get(group).length, locale),
                    group,
                    selection.query().toggled(id).url()));
        }
        return choices;
    }

    private static List<Choice> subjects(MeasureSelection selection, Locale locale) {
        MeasureQuery query = selection.query();
        Series series = selection.series();
        if (series == null) {
            return List.of();
        }
        int[] all = query.subjects().isEmpty()
                ? selection.latest()
                : selection.figures().select(series, 0, query.days());
        return selection.figures().subjects(all, MOST_SUBJECTS, locale).stream()
                .map(subject -> new Choice(
                        subject,
                        query.subjects().indexOf(subject.id()),
                        query.toggled(subject.id()).url()))
                .toList();
    }
}
