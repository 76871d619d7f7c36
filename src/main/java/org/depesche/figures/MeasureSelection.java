package org.depesche.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureFigures.Series;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a measure that a query selects.
 *
 * @param query without values that nothing matches
 * @param series null if the measure has no figures
 * @param groups the figures of each compared subject; one group if none is compared
 * @param latest all selected figures, the latest first
 */
record MeasureSelection(
        MeasureQuery query,
        MeasureFigures figures,
        @Nullable Series series,
        List<int[]> groups,
        int[] latest) {

    static MeasureSelection of(MeasureQuery asked, MeasureFigures figures) {
        Series series = figures.series().stream()
                .filter(one -> one.code().equalsIgnoreCase(asked.unit()))
                .findFirst()
                .orElse(figures.series().isEmpty() ? null : figures.series().getFirst());
        if (series == null) {
            return new MeasureSelection(asked, figures, null, List.of(), new int[0]);
        }
        boolean usual = series.equals(figures.series().getFirst());
        List<Integer> subjects = asked.subjects().stream()
                .map(figures::shown)
                .filter(id -> id != 0 && figures.haveSubject(id))
                .distinct()
                .toList();
        MeasureQuery query =
                new MeasureQuery(asked.measure(), usual ? "" : series.code(), subjects, asked.days(), asked.page());
        List<int[]> groups = new ArrayList<>();
        if (subjects.isEmpty()) {
            groups.add(figures.select(series, 0, asked.days()));
        }
        subjects.forEach(id -> groups.add(figures.select(series, id, asked.days())));
        int[] all = groups.size() == 1
                ? groups.getFirst()
                : groups.stream()
                        .flatMapToInt(Arrays::stream)
                        .sorted()
                        .distinct()
                        .toArray();
        return new MeasureSelection(query, figures, series, groups, figures.latestFirst(all));
    }

    MeasureSelection onPage(int page) {
        return new MeasureSelection(query.onPage(page), figures, series, groups, latest);
    }

    int size() {
        return latest.length;
    }

    /** The ids of the figures of a page. */
    List<Long> page(int size) {
        return figures.ids(latest, (query.page() - 1) * size, query.page() * size);
    }

    /** The ids of the figures that were stored last. */
    List<Long> lastStored(int most) {
        return IntStream.of(latest)
                .mapToObj(figures::id)
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList();
    }

    /** The figures of all groups that have a date. */
    int[] dated() {
        return IntStream.of(latest)
                .filter(figure -> figures.place(figure) != MeasureFigures.UNKNOWN)
                .toArray();
    }
}
