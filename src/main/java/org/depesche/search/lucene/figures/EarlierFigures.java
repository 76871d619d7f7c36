package org.depesche.search.lucene.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.depesche.search.MeasureFigures;
import org.depesche.search.lucene.index.AnyTerm;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.SmallLetters;

/**
 * Finds the values known before a figure. They have the same measure and unit, an earlier article, an earlier period of the
 * same length (a year after a year, a day after a day) and the same subjects: the two figures share a subject, and one of
 * each kind of which both have any.
 */
final class EarlierFigures {

    private static final int MOST = 3;

    /** The largest ratio of two values of the same thing. */
    private static final double FARTHEST = 10;

    private static final Comparator<IndexedFigure> LATEST = Comparator.comparingInt(
                    (IndexedFigure figure) -> figure.time().place())
            .thenComparingInt(figure -> figure.time().day())
            .thenComparingLong(IndexedFigure::id)
            .reversed();

    private final IndexSearcher figures;
    private final EntityColumns.Snapshot register;
    private final Map<Integer, List<Integer>> ids = new HashMap<>();

    /** @param asked all figures whose precedents will be read */
    EarlierFigures(IndexSearcher figures, EntityColumns.Snapshot register, Collection<IndexedFigure> asked) {
        this.figures = figures;
        this.register = register;
        asked.forEach(
                figure -> Arrays.stream(figure.subjects()).forEach(subject -> ids.put(subject, new ArrayList<>())));
        int[] canonical = register.canonical();
        for (int id = 1; !ids.isEmpty() && id < canonical.length; id++) {
            List<Integer> same = ids.get(canonical[id]);
            if (same != null) {
                same.add(id);
            }
        }
    }

    /**
     * The ids of the latest figures known before, the latest first.
     *
     * @param lemmas the lemmas of its measure
     */
    List<Long> of(IndexedFigure now, Set<String> lemmas) throws IOException {
        if (!now.isComparable() || now.subjects().length == 0 || now.time().day() == MeasureFigures.UNKNOWN) {
            return List.of();
        }
        Set<Integer> subjects = new HashSet<>();
        Arrays.stream(now.subjects()).forEach(subject -> subjects.addAll(ids.getOrDefault(subject, List.of())));
        Query query = new BooleanQuery.Builder()
                .add(counting(lemmas), Occur.FILTER)
                .add(AnyTerm.of(FigureFields.SUBJECT, subjects), Occur.FILTER)
                .add(inUnit(now.series()), Occur.FILTER)
                .build();
        List<IndexedFigure> known = new ArrayList<>();
        FigureColumns.visit(figures, query, (columns, doc) -> {
            if (columns.day(doc) < now.time().day()
                    && columns.day(doc) != MeasureFigures.UNKNOWN
                    && columns.series(doc).equals(now.series())
                    && IndexedFigure.isValue(columns.traits(doc))) {
                IndexedFigure other = columns.figure(doc, register);
                if (isBefore(other, now, lemmas)) {
                    known.add(other);
                }
            }
        });
        return known.stream().sorted(LATEST).limit(MOST).map(IndexedFigure::id).toList();
    }

    static Query counting(Set<String> lemmas) {
        return AnyTerm.of(
                FigureFields.MEASURE, lemmas.stream().map(SmallLetters::of).toList());
    }

    static Query inUnit(String series) {
        String base = IndexedFigure.isLevel(series) ? series : series.substring(1);
        return new TermQuery(new Term(FigureFields.BASE_UNIT, SmallLetters.of(base)));
    }

    private boolean isBefore(IndexedFigure other, IndexedFigure now, Set<String> lemmas) {
        return other.time().place() < now.time().place()
                && other.time().length() == now.time().length()
                && isNear(other.value(), now.value())
                && isOfSame(other.subjects(), now.subjects())
                && words(other, lemmas).equals(words(now, lemmas));
    }

    private static boolean isNear(double one, double other) {
        return one > 0 && other > 0 ? Math.max(one, other) / Math.min(one, other) <= FARTHEST : one == 0 || other == 0;
    }

    private boolean isOfSame(int[] some, int[] others) {
        boolean shared = false;
        for (EntityKind kind : EntityKind.values()) {
            Set<Integer> first = of(kind, some);
            Set<Integer> second = of(kind, others);
            if (!first.isEmpty() && !second.isEmpty()) {
                if (first.stream().noneMatch(second::contains)) {
                    return false;
                }
                shared = true;
            }
        }
        return shared;
    }

    private Set<Integer> of(EntityKind kind, int[] subjects) {
        return Arrays.stream(subjects)
                .filter(subject -> register.kind(subject) == kind)
                .boxed()
                .collect(Collectors.toSet());
    }

    /** The lemmas of the words beside the noun of the measure: "offene Stellen" are not "Stellen". */
    private static Set<String> words(IndexedFigure figure, Set<String> lemmas) {
        Set<String> words = FigureReader.lemmas(figure.measure().name(), Locale.GERMAN);
        words.removeAll(lemmas);
        return words;
    }
}
