package org.depesche.search.figures;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
import org.depesche.register.Measures;
import org.depesche.search.MeasureCourses;
import org.depesche.search.MeasureFigures;
import org.depesche.search.ValueChange;
import org.depesche.search.criteria.QueryPreparation;
import org.depesche.search.engine.ArticleEngine;
import org.depesche.search.engine.ArticleSnapshot;
import org.depesche.search.figures.FrequentCourses.FrequentCourse;
import org.depesche.search.names.EntityColumns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@link MeasureCourses} by the latest figures of the index. */
@Component
class CourseAnswers implements MeasureCourses {

    /** The age from which a request starts a new search, while it still gets the old result. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final ArticleEngine engine;
    private final QueryPreparation preparation;
    private final EntityColumns entities;
    private final Measures measures;
    private final FiguresInContext inContext;
    private final LoadingCache<String, Known> known =
            Caffeine.newBuilder().refreshAfterWrite(FRESH).build(new Reading());

    CourseAnswers(
            ArticleEngine engine,
            QueryPreparation preparation,
            EntityColumns entities,
            Measures measures,
            FiguresInContext inContext) {
        this.engine = engine;
        this.preparation = preparation;
        this.entities = entities;
        this.measures = measures;
        this.inContext = inContext;
    }

    private record Known(Object index, int measures, int today, List<FrequentCourse> courses) {}

    @Override
    public List<Course> frequent(int most, Locale locale) {
        return read(known.get("").courses, most, locale);
    }

    @Override
    public List<Course> ofTheWeek(int most, Locale locale) {
        List<FrequentCourse> news = known.get("").courses.stream()
                .filter(course -> course.news() && course.figures().size() > 1)
                .toList();
        return read(news, 2 * most, locale).stream()
                .filter(course -> course.change() != null)
                .limit(most)
                .toList();
    }

    /** Figures are left out that are withheld by now, or that an editor marked as an error of their source. */
    private List<Course> read(List<FrequentCourse> courses, int most, Locale locale) {
        EntityColumns.Snapshot register = entities.now();
        List<FrequentCourse> some = courses.stream().limit(2L * most).toList();
        Set<Long> correct = inContext.correctAmong(some.stream()
                .flatMap(course -> course.figures().stream())
                .map(IndexedFigure::id)
                .toList());
        List<FrequentCourse> shown = some.stream()
                .map(course -> new FrequentCourse(
                        course.measure(),
                        course.news(),
                        course.figures().stream()
                                .filter(figure -> correct.contains(figure.id()))
                                .toList()))
                .filter(course -> !course.figures().isEmpty()
                        && preparation.isShown(course.figures().getFirst().subject()))
                .limit(most)
                .toList();
        Map<Long, FigureInContext> told = inContext.byId(shown.stream()
                .flatMap(course -> course.figures().stream().limit(2))
                .map(IndexedFigure::id)
                .toList());
        return shown.stream()
                .map(course -> course(course, told, register, locale))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Course course(
            FrequentCourse course, Map<Long, FigureInContext> told, EntityColumns.Snapshot register, Locale locale) {
        IndexedFigure last = course.figures().getFirst();
        int subject = register.canonical(last.subject());
        FigureInContext latest = told.get(last.id());
        if (latest == null || subject == 0) {
            return null;
        }
        FigureInContext before = course.figures().size() < 2
                ? null
                : told.get(course.figures().get(1).id());
        return new Course(
                course.measure(),
                new MeasureFigures.Subject(
                        subject, register.kind(subject), register.name(subject, locale), register.url(subject), 0),
                last.series(),
                course.figures().reversed().stream()
                        .map(figure -> new Value(figure.time().place(), figure.value()))
                        .toList(),
                latest,
                before,
                before == null ? null : ValueChange.of(before.figure(), latest.figure()));
    }

    private final class Reading implements CacheLoader<String, Known> {

        @Override
        public Known load(String any) {
            return engine.ask(snapshot -> courses(snapshot, null));
        }

        @Override
        public Known reload(String any, Known before) {
            return engine.ask(snapshot -> courses(snapshot, before));
        }
    }

    private Known courses(ArticleSnapshot snapshot, @Nullable Known before) throws IOException {
        int today = Math.toIntExact(preparation.today().toEpochDay());
        Object index = snapshot.figures().key();
        int version = measures.version();
        if (before != null && before.index.equals(index) && before.measures == version && before.today == today) {
            return before;
        }
        return new Known(index, version, today, FrequentCourses.of(new FigureReading(snapshot), measures, today));
    }
}
