package org.depesche.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.depesche.figures.course.Chart;
import org.depesche.figures.course.Common;
import org.depesche.figures.course.Grain;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureFigures.Series;
import org.depesche.search.MeasureFigures.Subject;
import org.depesche.web.rates.PriceIndex;
import org.jspecify.annotations.Nullable;

/**
 * The links and fields of a measure's page that choose other figures.
 *
 * @param series the series that is shown; null if the measure has no figures
 * @param qualifier the words of the qualifier that is shown; empty: none
 * @param compared the subjects of the chart
 * @param subjects the subjects of all figures in the series
 * @param euros the years in whose euros amounts can be given; empty: the amounts are no euros, or no index is loaded
 */
record MeasureChoices(
        @Nullable Series series,
        String qualifier,
        List<Option> units,
        List<Option> qualifiers,
        List<Option> grains,
        List<Choice> compared,
        List<Choice> subjects,
        List<Integer> euros) {

    private static final int MOST_OPTIONS = 30;
    private static final int MOST_SUBJECTS = 100;

    /** The subjects that are seen at once. */
    private static final int FIRST = 12;

    /**
     * An option of a field.
     *
     * @param of the thing that it stands for: a series, a grain, words
     * @param value in the address
     */
    record Option(Object of, String value, long count, boolean current) {}

    /**
     * A subject of figures to choose.
     *
     * @param group its number among those that are compared; -1 if it is none of them
     * @param only the address with this subject alone
     * @param url the address with the subject compared, or no longer compared
     */
    record Choice(Subject subject, int group, String only, String url) {

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

    public List<Choice> first() {
        return subjects.subList(0, Math.min(subjects.size(), FIRST));
    }

    public List<Choice> more() {
        return subjects.subList(first().size(), subjects.size());
    }

    /** Whether another subject can be chosen. */
    public boolean isOpen() {
        return subjects.stream().anyMatch(subject -> !subject.isCompared());
    }

    static MeasureChoices of(
            MeasureSelection selection, Map<Integer, String> qualifiers, PriceIndex prices, Locale locale) {
        Common common = selection.common();
        Series series = selection.series();
        if (common == null || series == null) {
            return new MeasureChoices(null, "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        MeasureFigures figures = selection.figures();
        long[] units = new long[figures.series().size()];
        long[] words = new long[figures.qualifiers().size()];
        long[] grains = new long[Grain.values().length];
        for (int figure = 0; figure < figures.size(); figure++) {
            if (!concerns(selection, figure)) {
                continue;
            }
            units[figures.series(figure)]++;
            if (figures.series(figure) == common.series()) {
                words[figures.qualifier(figure)]++;
                Grain grain = figures.qualifier(figure) == common.qualifier()
                        ? selection.comparison().own(figure)
                        : null;
                if (grain != null) {
                    grains[grain.ordinal()]++;
                }
            }
        }
        if (selection.comparison().isRate(common.series())) {
            // values of rates can be given for longer times as well
            Arrays.parallelPrefix(grains, Long::sum);
        }
        return new MeasureChoices(
                series,
                qualifiers.getOrDefault(common.qualifier(), ""),
                options(
                        units,
                        common.series(),
                        number -> figures.series().get(number),
                        number -> figures.series().get(number).code()),
                options(
                        words,
                        common.qualifier(),
                        number -> qualifiers.getOrDefault(
                                number, figures.qualifiers().get(number)),
                        number -> number == 0
                                ? MeasureQuery.UNQUALIFIED
                                : figures.qualifiers().get(number)),
                options(
                                grains,
                                common.grain().ordinal(),
                                number -> Grain.values()[number],
                                number -> Grain.values()[number].code())
                        .stream()
                        .sorted(Comparator.comparing(option -> (Grain) option.of))
                        .toList(),
                compared(selection, locale),
                subjects(selection, series, locale),
                MeasureSelection.isEuros(series) ? prices.years() : List.of());
    }

    /** Whether a figure is near the selected subjects, in the selected time. */
    static boolean concerns(MeasureSelection selection, int figure) {
        List<Integer> subjects = selection.query().subjects();
        return selection.comparison().isIn(figure, selection.query().days())
                && (subjects.isEmpty()
                        || MeasureSelection.isOneOf(selection.figures().subjects(figure), subjects));
    }

    /** The current option and the most frequent ones, the most frequent first. */
    private static List<Option> options(long[] counts, int current, IntFunction<Object> of, IntFunction<String> value) {
        return IntStream.range(0, counts.length)
                .filter(number -> counts[number] > 0 || number == current)
                .boxed()
                .sorted(Comparator.comparingLong(number -> -counts[number]))
                .map(number -> new Option(of.apply(number), value.apply(number), counts[number], number == current))
                .sorted(Comparator.comparing((Option option) -> !option.current))
                .limit(MOST_OPTIONS)
                .sorted(Comparator.comparingLong((Option option) -> -option.count))
                .toList();
    }

    private static List<Choice> compared(MeasureSelection selection, Locale locale) {
        List<Choice> choices = new ArrayList<>();
        List<Integer> subjects = selection.query().subjects();
        for (int group = 0; group < subjects.size(); group++) {
            choices.add(choice(
                    selection,
                    selection
                            .figures()
                            .subject(subjects.get(group), selection.groups().get(group).length, locale)));
        }
        return choices;
    }

    private static List<Choice> subjects(MeasureSelection selection, Series series, Locale locale) {
        int[] all = selection.figures().select(series, 0, selection.query().days());
        int[] some = selection.comparison().withSubject(all);
        return selection.figures().subjects(some, MOST_SUBJECTS, locale).stream()
                .map(subject -> choice(selection, subject))
                .toList();
    }

    private static Choice choice(MeasureSelection selection, Subject subject) {
        MeasureQuery query = selection.query();
        return new Choice(
                subject,
                query.subjects().indexOf(subject.id()),
                query.only(subject.id()).url(),
                query.toggled(subject.id()).url());
    }
}
