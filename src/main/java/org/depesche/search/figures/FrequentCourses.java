package org.depesche.search.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.MeasureFigures;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.figures.ComparableFigures.Thing;
import org.depesche.tagging.FigureKind;

/** Finds in the index the courses of the measures in most of the latest articles. */
final class FrequentCourses {

    private static final int WEEK = 7;

    /** The most figures to count, the newest: the work does not grow with the archive. */
    private static final int LATEST = 10_000;

    /** The most courses to read, those in most articles. */
    private static final int KEPT = 50;

    /** The most values of a course, the last ones: a small line shows no more. */
    private static final int MOST_VALUES = 40;

    /** The kinds of figures whose changes are no news. */
    private static final Set<String> UNTELLING = Stream.of(
                    FigureKind.DURATION,
                    FigureKind.AGE,
                    FigureKind.ORDINAL,
                    FigureKind.FRACTION,
                    FigureKind.MULTIPLE,
                    FigureKind.ANGLE)
            .map(FigureKind::name)
            .collect(Collectors.toUnmodifiableSet());

    /** An exact figure is better than others, then a later one. */
    private static final Comparator<IndexedFigure> BETTER =
            Comparator.comparing(IndexedFigure::isExact).thenComparing(ComparableFigures.LATEST.reversed());

    /**
     * A course in the index.
     *
     * @param news whether its last value is from the last days of the archive
     * @param figures one for each period, the latest first
     */
    record FrequentCourse(Measure measure, boolean news, List<IndexedFigure> figures) {}

    /** The figures of one thing among the latest of the archive. */
    private static final class Group {
        private final Measure measure;
        private final Set<Integer> articles = new HashSet<>();
        private int day = MeasureFigures.UNKNOWN;
        private IndexedFigure best;

        private Group(Measure measure, IndexedFigure first) {
            this.measure = measure;
            this.best = first;
        }

        private void add(IndexedFigure figure) {
            articles.add(figure.article());
            day = Math.max(day, figure.time().day());
            best = BinaryOperator.maxBy(BETTER).apply(best, figure);
        }
    }

    private FrequentCourses() {}

    /** One course of each measure, those in most articles first. */
    static List<FrequentCourse> of(FigureReading reading, Measures measures, int today) throws IOException {
        Map<Integer, Group> frequent = new HashMap<>();
        int newest = MeasureFigures.UNKNOWN;
        for (Group group : groups(reading, measures, today)) {
            newest = Math.max(newest, group.day);
            frequent.merge(group.measure.id(), group, BinaryOperator.minBy(order()));
        }
        List<Group> ranked =
                frequent.values().stream().sorted(order()).limit(KEPT).toList();
        ComparableFigures comparable = new ComparableFigures(
                reading, ranked.stream().map(group -> group.best).toList());
        List<FrequentCourse> courses = new ArrayList<>();
        for (Group group : ranked) {
            List<IndexedFigure> figures = onePerPeriod(comparable.of(group.best, group.measure));
            if (!figures.isEmpty()) {
                boolean news = figures.getFirst().time().day() > newest - WEEK;
                courses.add(new FrequentCourse(group.measure, news, figures));
            }
        }
        return List.copyOf(courses);
    }

    /** The most articles first. */
    private static Comparator<Group> order() {
        return Comparator.comparingInt((Group group) -> -group.articles.size())
                .thenComparing(group -> group.best, BETTER.reversed());
    }

    /** The comparable ones of the latest figures of the archive. */
    private static Collection<Group> groups(FigureReading reading, Measures measures, int today) throws IOException {
        Criterion telling = new Criterion.All(
                List.of(), List.of(), List.of(new Criterion.FigureTerms(FigureField.KIND, UNTELLING)));
        Map<Thing, Group> groups = new HashMap<>();
        reading.visitNewest(telling, today, LATEST, values -> {
            IndexedFigure figure = reading.figure(values);
            Measure measure = figure.isComparable()
                    ? measures.shown(figure.measure().lemma()).orElse(null)
                    : null;
            if (measure != null) {
                groups.computeIfAbsent(Thing.of(figure, measure), thing -> new Group(measure, figure))
                        .add(figure);
            }
        });
        return groups.values();
    }

    /** The best figure of each period, the latest first. */
    private static List<IndexedFigure> onePerPeriod(List<IndexedFigure> figures) {
        Map<Integer, IndexedFigure> best = new TreeMap<>(Comparator.reverseOrder());
        figures.forEach(figure -> best.merge(figure.time().place(), figure, BinaryOperator.maxBy(BETTER)));
        return best.values().stream().limit(MOST_VALUES).toList();
    }
}
