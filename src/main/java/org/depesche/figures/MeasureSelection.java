package org.depesche.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.depesche.figures.MeasureQuery.View;
import org.depesche.figures.course.Common;
import org.depesche.figures.course.Comparison;
import org.depesche.figures.course.Comparison.Largest;
import org.depesche.figures.course.Comparison.Wanted;
import org.depesche.figures.course.Grain;
import org.depesche.figures.course.Standing;
import org.depesche.search.DaySpan;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureFigures.Series;
import org.depesche.web.rates.PriceIndex;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a measure that a query selects: all of its subjects in one unit, with its qualifier or with none. Where
 * the query is silent, the largest set of comparable figures decides.
 *
 * @param asked the query as asked
 * @param query the same with all that it left open, and without values that nothing matches
 * @param common null if the measure has no figures
 * @param groups the figures of each subject; one group if they name nobody
 * @param told the figures of all groups by their standing, the latest first
 */
record MeasureSelection(
        MeasureQuery asked,
        MeasureQuery query,
        MeasureFigures figures,
        Comparison comparison,
        @Nullable Common common,
        List<int[]> groups,
        Map<Standing, int[]> told) {

    static MeasureSelection of(MeasureQuery asked, MeasureFigures figures, PriceIndex prices) {
        Comparison comparison = Comparison.of(figures);
        List<Integer> subjects = asked.subjects().stream()
                .map(figures::shown)
                .filter(id -> id != 0 && figures.haveSubject(id))
                .distinct()
                .toList();
        int series = asked.series(figures);
        int qualifier = asked.qualifier(figures);
        Largest largest = largest(
                comparison,
                new Wanted(
                        subjects.isEmpty() ? 0 : subjects.getFirst(),
                        series,
                        qualifier,
                        asked.view().grain(),
                        asked.days()));
        if (largest == null && figures.size() == 0) {
            return new MeasureSelection(asked, asked, figures, comparison, null, List.of(), Map.of());
        }
        Common common = largest == null
                ? uncompared(figures, subjects, series, qualifier, asked.view().grain())
                : largest.common();
        if (subjects.isEmpty() && largest != null && largest.subject() != 0) {
            subjects = List.of(largest.subject());
        }
        return selected(asked, query(asked, figures, common, subjects, prices), figures, comparison, common, prices);
    }

    private static MeasureQuery query(
            MeasureQuery asked, MeasureFigures figures, Common common, List<Integer> subjects, PriceIndex prices) {
        Series series = figures.series().get(common.series());
        int year = asked.view().euros();
        boolean adjusted = prices.years().contains(year) && isEuros(series);
        return new MeasureQuery(
                asked.measure(),
                series.code(),
                common.qualifier() == 0
                        ? MeasureQuery.UNQUALIFIED
                        : figures.qualifiers().get(common.qualifier()),
                subjects,
                asked.days(),
                new View(common.grain(), asked.view().indexed(), adjusted ? year : 0),
                asked.page());
    }

    /** The grain of a query gives way where nothing is comparable with it. */
    private static @Nullable Largest largest(Comparison comparison, Wanted wanted) {
        Largest largest = comparison.largest(wanted);
        return largest != null || wanted.grain() == null
                ? largest
                : comparison.largest(
                        new Wanted(wanted.subject(), wanted.series(), wanted.qualifier(), null, wanted.days()));
    }

    /** The unit of most figures, where none can be compared. */
    private static Common uncompared(
            MeasureFigures figures, List<Integer> subjects, int series, int qualifier, @Nullable Grain grain) {
        int[] counts = new int[figures.series().size()];
        for (int figure = 0; figure < figures.size(); figure++) {
            if (subjects.isEmpty() || isOneOf(figures.subjects(figure), subjects)) {
                counts[figures.series(figure)]++;
            }
        }
        int most = IntStream.range(0, counts.length)
                .boxed()
                .max(Comparator.comparingInt((Integer number) -> counts[number]).thenComparingInt(number -> -number))
                .orElse(0);
        return new Common(series < 0 ? most : series, Math.max(0, qualifier), grain == null ? Grain.YEAR : grain);
    }

    static boolean isOneOf(int[] own, List<Integer> subjects) {
        for (int subject : own) {
            if (subjects.contains(subject)) {
                return true;
            }
        }
        return false;
    }

    private static MeasureSelection selected(
            MeasureQuery asked,
            MeasureQuery query,
            MeasureFigures figures,
            Comparison comparison,
            Common common,
            PriceIndex prices) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int group = 0; group < Math.max(1, query.subjects().size()); group++) {
            groups.add(new ArrayList<>());
        }
        Map<Standing, List<Integer>> told = new EnumMap<>(Standing.class);
        for (int figure = 0; figure < figures.size(); figure++) {
            if (!isSelected(figure, query, figures, comparison, common)) {
                continue;
            }
            Standing standing = comparison.standing(figure, common);
            boolean ofOne = false;
            for (int group = 0; group < groups.size(); group++) {
                int subject = query.subjects().isEmpty() ? 0 : query.subjects().get(group);
                if (comparison.isOf(figure, subject)) {
                    ofOne = true;
                    if (standing == Standing.CHARTED && adjusted(figures, figure, query, prices) > 0) {
                        groups.get(group).add(figure);
                    }
                }
            }
            if (standing == Standing.CHARTED) {
                standing = !ofOne
                        ? Standing.SUBJECT
                        : adjusted(figures, figure, query, prices) > 0 ? standing : Standing.PRICES;
            }
            told.computeIfAbsent(standing, any -> new ArrayList<>()).add(figure);
        }
        Map<Standing, int[]> sorted = new EnumMap<>(Standing.class);
        told.forEach((standing, some) -> sorted.put(standing, figures.latestFirst(array(some))));
        return new MeasureSelection(
                asked,
                query,
                figures,
                comparison,
                common,
                groups.stream().map(MeasureSelection::array).toList(),
                sorted);
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isSelected(
            int figure, MeasureQuery query, MeasureFigures figures, Comparison comparison, Common common) {
        int qualifier = figures.qualifier(figure);
        return figures.series(figure) == common.series()
                && (qualifier == 0 || qualifier == common.qualifier())
                && comparison.isIn(figure, query.days())
                && (query.subjects().isEmpty() || isOneOf(figures.subjects(figure), query.subjects()));
    }

    /** The euros of the wanted year for one of a figure's time; 1: as reported; 0: not known. */
    private static double adjusted(MeasureFigures figures, int figure, MeasureQuery query, PriceIndex prices) {
        return query.view().euros() == 0
                ? 1
                : prices.factor(
                                LocalDate.ofEpochDay(figures.start(figure)),
                                LocalDate.ofEpochDay(figures.end(figure)),
                                query.view().euros())
                        .orElse(0);
    }

    double adjusted(int figure, PriceIndex prices) {
        return adjusted(figures, figure, query, prices);
    }

    MeasureSelection onPage(int page) {
        return new MeasureSelection(asked.onPage(page), query.onPage(page), figures, comparison, common, groups, told);
    }

    @Nullable
    Series series() {
        return common == null ? null : figures.series().get(common.series());
    }

    /** Whether amounts of a series can be given in euros of a year. */
    static boolean isEuros(Series series) {
        return series.unit().equals("EUR") && !series.change();
    }

    int size() {
        return told.values().stream().mapToInt(some -> some.length).sum();
    }

    /** All selected figures, those of the chart first, and of each standing the latest first. */
    int[] all() {
        return told.values().stream().flatMapToInt(Arrays::stream).toArray();
    }

    int count(Standing standing) {
        return told.getOrDefault(standing, new int[0]).length;
    }

    /** The ids of the figures that were stored last, of any unit, subject and qualifier that the query leaves open. */
    List<Long> lastStored(int most) {
        IntPredicate isAsked = figure -> (asked.unit().isEmpty()
                        || figures.series().get(figures.series(figure)).code().equalsIgnoreCase(asked.unit()))
                && (asked.qualifier().isEmpty() || common != null && figures.qualifier(figure) == common.qualifier())
                && (asked.subjects().isEmpty() || isOneOf(figures.subjects(figure), query.subjects()))
                && (asked.days().equals(DaySpan.ALL) || comparison.isIn(figure, asked.days()));
        return IntStream.range(0, figures.size())
                .filter(isAsked)
                .mapToObj(figures::id)
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList();
    }
}
