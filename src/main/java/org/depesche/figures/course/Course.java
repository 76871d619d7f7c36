package org.depesche.figures.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureFigures.Series;
import org.depesche.tagging.Quantity.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The values of compared subjects, one for each period.
 *
 * @param series its values are in its unit; those of an index are in none
 * @param lines one for each subject
 * @param scale converts values of the columns
 * @param isAdjusted whether its values are in euros of one year
 */
public record Course(
        MeasureFigures figures, Series series, Grain grain, List<Line> lines, Scale scale, boolean isAdjusted) {

    /** The value of the first period in an index. */
    private static final double HUNDRED = 100;

    /**
     * The values of a subject, the earliest first.
     *
     * @param group the number of the subject, from 0
     */
    public record Line(int group, List<Point> points) {

        /** The value of the period that begins at a day; null if there is none. */
        public @Nullable Point at(LocalDate from) {
            return points.stream()
                    .filter(point -> point.from.equals(from))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * The value of a period. It is the middle one of its reports, so that one misreading does not bend the line; of two
     * in the middle, the one published later, so that corrections count. Exact reports come before approximate ones,
     * and those of the whole period before those of its parts.
     *
     * @param figure the report whose value it is
     * @param reports all that the middle was chosen from, the latest first
     */
    public record Point(LocalDate from, LocalDate to, int figure, double value, int[] reports) {

        LocalDate day() {
            return LocalDate.ofEpochDay(Math.floorDiv(from.toEpochDay() + to.toEpochDay(), 2));
        }
    }

    /**
     * The divisors of values.
     *
     * @param adjusted the euros of the wanted year for one euro of a figure's time; 1: as reported
     * @param bases the values of the groups that are the 100 of an index; null: no index
     * @param base the period of these values; null: no index
     */
    public record Scale(
            double factor,
            IntToDoubleFunction adjusted,
            double @Nullable [] bases,
            @Nullable LocalDate base) {

        /** The divisor of a value of a group. */
        public double divisor(int figure, int group) {
            double absolute = factor / adjusted.applyAsDouble(figure);
            return bases == null ? absolute : absolute * bases[group] / HUNDRED;
        }
    }

    /**
     * @param groups the charted figures of each subject
     * @param wrong the ids of figures whose source is wrong; no line goes through them
     * @param adjusted see {@link Scale}; null: as reported
     * @param indexed whether each line begins with 100, at the first period that all lines have
     */
    public static Course of(
            MeasureFigures figures,
            Common common,
            List<int[]> groups,
            Set<Long> wrong,
            @Nullable IntToDoubleFunction adjusted,
            boolean indexed) {
        Series series = figures.series().get(common.series());
        Scale absolute = new Scale(series.factor(), adjusted == null ? figure -> 1 : adjusted, null, null);
        List<Line> lines = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            int[] right = IntStream.of(groups.get(group))
                    .filter(figure -> Comparison.isOnLine(figures, figure) && !wrong.contains(figures.id(figure)))
                    .toArray();
            lines.add(new Line(group, points(figures, common.grain(), right, absolute)));
        }
        Course course = new Course(figures, series, common.grain(), lines, absolute, adjusted != null);
        return indexed ? course.indexed() : course;
    }

    private static List<Point> points(MeasureFigures figures, Grain grain, int[] some, Scale scale) {
        TreeMap<LocalDate, List<Integer>> periods = new TreeMap<>();
        for (int figure : some) {
            LocalDate start = grain.start(LocalDate.ofEpochDay(figures.place(figure)));
            periods.computeIfAbsent(start, any -> new ArrayList<>()).add(figure);
        }
        List<Point> points = new ArrayList<>();
        periods.forEach((start, all) -> {
            int[] reports = whole(figures, grain, all);
            int middle = middle(figures, reports, scale);
            double value = figures.value(middle) / scale.divisor(middle, 0);
            points.add(new Point(start, grain.end(start), middle, value, figures.latestFirst(reports)));
        });
        return points;
    }

    /** The reports of the whole period, else all. */
    private static int[] whole(MeasureFigures figures, Grain grain, List<Integer> all) {
        int[] whole = all.stream()
                .mapToInt(Integer::intValue)
                .filter(figure -> grain == Grain.of(figures.start(figure), figures.end(figure)))
                .toArray();
        return whole.length > 0
                ? whole
                : all.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int middle(MeasureFigures figures, int[] reports, Scale scale) {
        int[] exact = IntStream.of(reports)
                .filter(figure -> figures.modifier(figure) == Modifier.EXACT)
                .toArray();
        List<Integer> sorted = IntStream.of(exact.length > 0 ? exact : reports)
                .boxed()
                .sorted(Comparator.comparingDouble(figure -> figures.value(figure) / scale.divisor(figure, 0)))
                .toList();
        int upper = sorted.get(sorted.size() / 2);
        int lower = sorted.get((sorted.size() - 1) / 2);
        boolean later = figures.published(lower) == figures.published(upper)
                ? lower > upper
                : figures.published(lower) > figures.published(upper);
        return later ? lower : upper;
    }

    /** The course with 100 at the first period that all lines with values have; the same if there is none. */
    private Course indexed() {
        TreeSet<LocalDate> common = null;
        for (Line line : lines) {
            if (line.points.isEmpty()) {
                continue;
            }
            List<LocalDate> starts = line.points.stream().map(Point::from).toList();
            if (common == null) {
                common = new TreeSet<>(starts);
            } else {
                common.retainAll(starts);
            }
        }
        if (common == null || common.isEmpty()) {
            return this;
        }
        LocalDate first = common.first();
        double[] bases = lines.stream()
                .map(line -> line.at(first))
                .mapToDouble(point -> point == null ? HUNDRED : point.value)
                .toArray();
        if (Arrays.stream(bases).anyMatch(base -> base <= 0)) {
            return this;
        }
        Scale scale = new Scale(this.scale.factor, this.scale.adjusted, bases, first);
        List<Line> scaled = lines.stream()
                .map(line -> new Line(
                        line.group,
                        line.points.stream()
                                .map(point -> new Point(
                                        point.from,
                                        point.to,
                                        point.figure,
                                        figures.value(point.figure) / scale.divisor(point.figure, line.group),
                                        point.reports))
                                .toList()))
                .toList();
        Series unitless = new Series(series.code(), "count", null, false, 1, series.count());
        return new Course(figures, unitless, grain, scaled, scale, isAdjusted);
    }

    /** The value of a figure of a group, in the unit of the course. */
    double value(int figure, int group) {
        return figures.value(figure) / scale.divisor(figure, group);
    }

    /** Whether its values are those of an index. */
    public boolean isIndexed() {
        return scale.base != null;
    }

    /** Whether its values are not those of the reports. */
    boolean isConverted() {
        return isAdjusted || isIndexed();
    }

    /** The last day of the period that begins at a day. */
    public LocalDate endOf(LocalDate first) {
        return grain.end(first);
    }

    /** The period whose values are 100 in an index. */
    public @Nullable LocalDate base() {
        return scale.base;
    }

    /** The first days of all periods with a value, the latest first. */
    public List<LocalDate> periods() {
        return lines.stream()
                .flatMap(line -> line.points.stream())
                .map(Point::from)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Whether there are two periods to compare. */
    public boolean isThere() {
        return periods().size() > 1;
    }
}
