package org.depesche.search.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.depesche.register.Measure;
import org.depesche.search.MeasureFigures;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureCriteria;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.criteria.MeasureCriteria;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.SmallLetters;

/** Finds the values of the thing that a figure gives a value of, at other times: see {@link Thing}. */
final class ComparableFigures {

    private static final int MOST_BEFORE = 3;

    /** The largest ratio of two values of the same thing. */
    private static final double FARTHEST = 10;

    static final Comparator<IndexedFigure> LATEST = Comparator.comparingInt(
                    (IndexedFigure figure) -> figure.time().place())
            .thenComparingInt(figure -> figure.time().day())
            .thenComparingLong(IndexedFigure::id)
            .reversed();

    /**
     * Figures of one thing are comparable: they have the same measure with the same qualifier, of the same subject, in one
     * base unit and for periods of the same length (a year after a year, a day after a day).
     *
     * @param words the lemmas beside the noun of the measure: "offene Stellen" are not "Stellen"
     * @param qualifier the lemmas of the qualifier; empty if there are none
     * @param subject the id under which it is shown
     */
    record Thing(int measure, Set<String> words, String qualifier, int subject, String series, int length) {

        static Thing of(IndexedFigure figure, Measure measure) {
            return new Thing(
                    measure.id(),
                    wordsBeside(figure, measure),
                    figure.measure().qualifier(),
                    figure.subject(),
                    figure.series(),
                    figure.time().length());
        }

        /** Most measures are one noun, whose words need not be looked up. */
        private static Set<String> wordsBeside(IndexedFigure figure, Measure measure) {
            String name = figure.measure().name();
            if (name == null || SmallLetters.of(name).equals(figure.measure().lemma())) {
                return Set.of();
            }
            Set<String> words = FigureReader.lemmas(name, Locale.GERMAN);
            words.removeAll(measure.lemmas());
            return words;
        }
    }

    private final FigureReading reading;
    private final Map<Integer, List<Integer>> ids;

    /** @param asked all figures whose comparable figures will be read */
    ComparableFigures(FigureReading reading, Collection<IndexedFigure> asked) {
        this.reading = reading;
        this.ids = reading.register()
                .shownAs(asked.stream()
                        .map(IndexedFigure::subject)
                        .filter(subject -> subject != 0)
                        .toList());
    }

    /** The figures of the same thing, itself among them, the latest first; none for a figure that cannot be compared. */
    List<IndexedFigure> of(IndexedFigure figure, Measure measure) throws IOException {
        if (!figure.isComparable()) {
            return List.of();
        }
        Criterion wanted = Criterion.All.filtering(List.of(
                MeasureCriteria.compared(measure.lemmas()),
                FigureCriteria.ofSubjects(ids.getOrDefault(figure.subject(), List.of())),
                inUnit(figure.series())));
        Thing thing = Thing.of(figure, measure);
        List<IndexedFigure> found = new ArrayList<>();
        reading.visit(wanted, values -> {
            if (reading.series(values).equals(figure.series()) && values.day() != MeasureFigures.UNKNOWN) {
                IndexedFigure other = reading.figure(values);
                if (other.isComparable()
                        && isNear(other.value(), figure.value())
                        && Thing.of(other, measure).equals(thing)) {
                    found.add(other);
                }
            }
        });
        found.sort(LATEST);
        return found;
    }

    /** The ids of the latest values known before a figure, of earlier articles and earlier periods, the latest first. */
    List<Long> before(IndexedFigure now, Measure measure) throws IOException {
        return of(now, measure).stream()
                .filter(other -> other.time().day() < now.time().day()
                        && other.time().place() < now.time().place())
                .limit(MOST_BEFORE)
                .map(IndexedFigure::id)
                .toList();
    }

    static Criterion inUnit(String series) {
        String base = IndexedFigure.isLevel(series) ? series : series.substring(1);
        return FigureCriteria.term(FigureField.BASE_UNIT, SmallLetters.of(base));
    }

    private static boolean isNear(double one, double other) {
        return one > 0 && other > 0 ? Math.max(one, other) / Math.min(one, other) <= FARTHEST : one == 0 || other == 0;
    }
}
