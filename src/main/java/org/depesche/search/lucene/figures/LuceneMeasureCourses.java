package org.depesche.search.lucene.figures;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.MeasureCourses;
import org.depesche.search.MeasureFigures;
import org.depesche.search.ValueChange;
import org.depesche.search.lucene.IndexAccess;
import org.depesche.search.lucene.figures.ComparableFigures.Thing;
import org.depesche.search.lucene.index.AnyTerm;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.FigureKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@link MeasureCourses} from the Lucene index. */
@Component
class LuceneMeasureCourses implements MeasureCourses {

    private static final int WEEK = 7;

    /** The age from which a request starts a new search, while it still gets the old result. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    /** The most figures to count, the newest: the work does not grow with the archive. */
    private static final int LATEST = 10_000;

    /** The most courses to read, those in most articles. */
    private static final int KEPT = 100;

    /** The most values of a course, the last ones: a small line shows no more. */
    private static final int MOST_VALUES = 40;

    /** The kinds of figures whose changes are no news. */
    private static final Set<FigureKind> UNTELLING = EnumSet.of(
            FigureKind.DURATION,
            FigureKind.AGE,
            FigureKind.ORDINAL,
            FigureKind.FRACTION,
            FigureKind.MULTIPLE,
            FigureKind.ANGLE);

    /** An exact figure is better than others, then a later one. */
    private static final Comparator<IndexedFigure> BETTER =
            Comparator.comparing(IndexedFigure::isExact).thenComparing(ComparableFigures.LATEST.reversed());

    private final IndexAccess access;
    private final Measures measures;
    private final FiguresInContext inContext;
    private final LoadingCache<String, Known> known =
            Caffeine.newBuilder().refreshAfterWrite(FRESH).build(new Reading());

    LuceneMeasureCourses(IndexAccess access, Measures measures, FiguresInContext inContext) {
        this.access = access;
        this.measures = measures;
        this.inContext = inContext;
    }

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

    /**
     * A course in the index.
     *
     * @param news whether its last value is from the last days of the archive
     * @param figures one for each period, the latest first
     */
    private record Found(Measure measure, boolean news, List<IndexedFigure> figures) {}

    private record Known(IndexReader.CacheKey index, int measures, int today, List<Found> courses) {}

    @Override
    public List<Course> frequent(int most, Locale locale) {
        return read(known.get("").courses, most, locale);
    }

    @Override
    public List<Course> ofTheWeek(int most, Locale locale) {
        List<Found> news = known.get("").courses.stream()
                .filter(course -> course.news && course.figures.size() > 1)
                .toList();
        return read(news, 2 * most, locale).stream()
                .filter(course -> course.change() != null)
                .limit(most)
                .toList();
    }

    /** Figures are left out that are withheld by now, or that an editor marked as an error of their source. */
    private List<Course> read(List<Found> courses, int most, Locale locale) {
        EntityColumns.Snapshot register = access.register();
        List<Found> some = courses.stream().limit(2L * most).toList();
        Set<Long> correct = inContext.correctAmong(some.stream()
                .flatMap(course -> course.figures.stream())
                .map(IndexedFigure::id)
                .toList());
        List<Found> shown = some.stream()
                .map(course -> new Found(
                        course.measure,
                        course.news,
                        course.figures.stream()
                                .filter(figure -> correct.contains(figure.id()))
                                .toList()))
                .filter(course -> !course.figures.isEmpty()
                        && access.isShown(course.figures.getFirst().subject()))
                .limit(most)
                .toList();
        Map<Long, FigureInContext> told = inContext.byId(shown.stream()
                .flatMap(course -> course.figures.stream().limit(2))
                .map(IndexedFigure::id)
                .toList());
        return shown.stream()
                .map(course -> course(course, told, register, locale))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Course course(
            Found course, Map<Long, FigureInContext> told, EntityColumns.Snapshot register, Locale locale) {
        IndexedFigure last = course.figures.getFirst();
        int subject = register.canonical(last.subject());
        FigureInContext latest = told.get(last.id());
        if (latest == null || subject == 0) {
            return null;
        }
        FigureInContext before = course.figures.size() < 2
                ? null
                : told.get(course.figures.get(1).id());
        return new Course(
                course.measure,
                new MeasureFigures.Subject(
                        subject, register.kind(subject), register.name(subject, locale), register.url(subject), 0),
                last.series(),
                course.figures.reversed().stream()
                        .map(figure -> new Value(figure.time().place(), figure.value()))
                        .toList(),
                latest,
                before,
                before == null ? null : ValueChange.of(before.figure(), latest.figure()));
    }

    private final class Reading implements CacheLoader<String, Known> {

        @Override
        public Known load(String any) {
            return access.ask((view, register) -> courses(view, register, null));
        }

        @Override
        public Known reload(String any, Known before) {
            return access.ask((view, register) -> courses(view, register, before));
        }
    }

    private Known courses(IndexView view, EntityColumns.Snapshot register, @Nullable Known before) throws IOException {
        int today = Math.toIntExact(access.today().toEpochDay());
        IndexReader.CacheKey index = view.figures().key();
        int version = measures.version();
        if (before != null && before.index.equals(index) && before.measures == version && before.today == today) {
            return before;
        }
        Map<Integer, Group> frequent = new HashMap<>();
        int newest = MeasureFigures.UNKNOWN;
        for (Group group : groups(view, register, today)) {
            newest = Math.max(newest, group.day);
            frequent.merge(group.measure.id(), group, BinaryOperator.minBy(order()));
        }
        List<Group> ranked =
                frequent.values().stream().sorted(order()).limit(KEPT).toList();
        ComparableFigures comparable = new ComparableFigures(
                view.figures(),
                register,
                ranked.stream().map(group -> group.best).toList());
        List<Found> courses = new ArrayList<>();
        for (Group group : ranked) {
            List<IndexedFigure> figures = onePerPeriod(comparable.of(group.best, group.measure));
            if (!figures.isEmpty()) {
                boolean news = figures.getFirst().time().day() > newest - WEEK;
                courses.add(new Found(group.measure, news, figures));
            }
        }
        return new Known(index, version, today, List.copyOf(courses));
    }

    /** The most articles first. */
    private static Comparator<Group> order() {
        return Comparator.comparingInt((Group group) -> -group.articles.size())
                .thenComparing(group -> group.best, BETTER.reversed());
    }

    /** The comparable ones of the latest figures of the archive. */
    private Iterable<Group> groups(IndexView view, EntityColumns.Snapshot register, int today) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(IntPoint.newRangeQuery(FigureFields.DAY, Integer.MIN_VALUE, today), Occur.FILTER)
                .add(AnyTerm.of(FigureFields.KIND, UNTELLING), Occur.MUST_NOT)
                .build();
        Map<Thing, Group> groups = new HashMap<>();
        FigureColumns.visitNewest(view.figures(), query, LATEST, (columns, doc) -> {
            IndexedFigure figure = columns.figure(doc, register);
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
