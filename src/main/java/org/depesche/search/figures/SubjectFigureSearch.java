package org.depesche.search.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.SubjectFigures;
import org.depesche.search.changes.FigureTraits;
import org.depesche.search.criteria.FigureCriteria;
import org.depesche.search.engine.ArticleEngine;
import org.depesche.search.engine.ArticleSnapshot;
import org.depesche.search.names.EntityColumns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@link SubjectFigures} by the figures of the index. */
@Component
class SubjectFigureSearch implements SubjectFigures {

    /** The latest figures of a measure; more than one, since some may be withheld or found wrong. */
    private static final int LATEST = 3;

    /** The most measures to read for those to show. */
    private static final int LOOKED_AT = 24;

    private final ArticleEngine engine;
    private final Measures measures;
    private final FiguresInContext inContext;

    private final LastAnswers<Asked, List<Group>> answered = new LastAnswers<>(1_000);

    SubjectFigureSearch(ArticleEngine engine, Measures measures, FiguresInContext inContext) {
        this.engine = engine;
        this.measures = measures;
        this.inContext = inContext;
    }

    private record Asked(Object index, int merges, int measures, int entity) {}

    /**
     * A figure of a group.
     *
     * @param aside whether it is an earlier or an expected value, which comes after current values
     */
    private record Candidate(boolean aside, int place, int day, long id) {

        private static final Comparator<Candidate> LATEST_FIRST = Comparator.comparing(Candidate::aside)
                .thenComparing(Comparator.comparingInt(Candidate::place)
                        .thenComparingInt(Candidate::day)
                        .thenComparingLong(Candidate::id)
                        .reversed());
    }

    private record Key(String counted, String series) {

        /** Of all figures without a measure. */
        static final Key UNNAMED = new Key("", "");
    }

    /** The figures of one measure, or of one lemma, in one series. */
    private static final class Group {

        private final @Nullable Measure measure;
        private final String series;
        private final List<Candidate> latest = new ArrayList<>(LATEST + 1);
        private long count;

        private Group(@Nullable Measure measure, String series) {
            this.measure = measure;
            this.series = series;
        }

        private void add(Candidate candidate) {
            if (latest.size() < LATEST || Candidate.LATEST_FIRST.compare(candidate, latest.getLast()) < 0) {
                latest.add(candidate);
                latest.sort(Candidate.LATEST_FIRST);
                if (latest.size() > LATEST) {
                    latest.removeLast();
                }
            }
        }

        private void add(Group other) {
            count += other.count;
            other.latest.forEach(this::add);
        }
    }

    @Override
    public List<Told> of(int entity, int most) {
        List<Group> groups = engine.ask(snapshot -> groups(entity, snapshot));
        Map<Long, FigureInContext> told = inContext.correct(groups.stream()
                .flatMap(group -> group.latest.stream())
                .map(Candidate::id)
                .toList());
        return groups.stream().flatMap(group -> told(group, told)).limit(most).toList();
    }

    /** The latest figure of a measure; all figures without a measure, for each is about something else. */
    private static Stream<Told> told(Group group, Map<Long, FigureInContext> told) {
        Stream<FigureInContext> latest =
                group.latest.stream().map(candidate -> told.get(candidate.id)).filter(Objects::nonNull);
        return group.measure == null
                ? latest.map(figure -> new Told(null, group.series, 1, figure))
                : latest.limit(1).map(figure -> new Told(group.measure, group.series, group.count, figure));
    }

    private List<Group> groups(int entity, ArticleSnapshot snapshot) throws IOException {
        EntityColumns.Snapshot register = snapshot.register();
        Asked asked = new Asked(snapshot.figures().key(), register.merges(), measures.version(), entity);
        return answered.of(asked, () -> ranked(byLemma(new FigureReading(snapshot), register.shownAs(entity))));
    }

    private static Map<Key, Group> byLemma(FigureReading reading, List<Integer> ids) throws IOException {
        Map<Key, Group> groups = new HashMap<>();
        reading.visit(FigureCriteria.ofSubjects(ids), figure -> {
            String lemma = figure.lemma();
            Key key = lemma == null ? Key.UNNAMED : new Key(lemma, reading.series(figure));
            Group group = groups.computeIfAbsent(key, one -> new Group(null, one.series));
            group.count++;
            int day = figure.day();
            int place = FigureReading.place(figure);
            boolean past = FigureTraits.role(figure.traits()) == FigureTraits.FROM;
            group.add(new Candidate(past || place > day, place, day, figure.id()));
        });
        return groups;
    }

    private List<Group> ranked(Map<Key, Group> byLemma) {
        Map<Key, Group> groups = new HashMap<>();
        byLemma.forEach((key, told) -> measures.shown(key.counted)
                .ifPresent(measure -> groups.computeIfAbsent(
                                new Key(String.valueOf(measure.id()), key.series),
                                same -> new Group(measure, key.series))
                        .add(told)));
        Stream<Group> named = groups.values().stream()
                .sorted(Comparator.comparingLong((Group group) -> -group.count)
                        .thenComparing(group -> group.latest.getFirst(), Candidate.LATEST_FIRST))
                .limit(LOOKED_AT);
        return Stream.concat(named, Stream.ofNullable(byLemma.get(Key.UNNAMED))).toList();
    }
}
