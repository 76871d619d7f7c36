package org.depesche.search.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.register.Measures;
import org.depesche.search.FigureQuery;
import org.depesche.search.query.MeasureTerms;
import org.depesche.tagging.SmallLetters;

/** Makes criteria from the words of a measure. They find the figures that {@link MeasureTerms} accepts. */
public final class MeasureCriteria {

    private MeasureCriteria() {}

    /**
     * The figures of a measure. An id finds all lemmas of this measure in the register. Words find measures with these
     * words, and all lemmas of registered measures with this name.
     */
    public static Criterion of(FigureQuery asked, Measures register) {
        if (asked.measureId().isPresent()) {
            return register.find(asked.measureId().getAsInt())
                    .map(measure -> ofLemmas(MeasureTerms.lemmas(List.of(measure))))
                    .orElse(Criterion.Nothing.NOTHING);
        }
        List<String> words = Arrays.stream(SmallLetters.of(asked.measure()).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty()
                ? Criterion.All.EVERYTHING
                : of(words, MeasureTerms.lemmas(register.called(asked.measure())));
    }

    /** Figures with a measure that has all these words, in lower case, or one of these lemmas. */
    static Criterion of(Collection<String> words, Collection<String> lemmas) {
        List<Criterion> all = words.stream().map(MeasureCriteria::word).toList();
        return new Criterion.Any(List.of(Criterion.All.filtering(all), ofLemmas(lemmas)));
    }

    /** @param word in lower case */
    private static Criterion word(String word) {
        List<Criterion> any = new ArrayList<>();
        any.add(new Criterion.FigureTerms(FigureField.MEASURE_WORDS, MeasureTerms.wanted(word)));
        if (MeasureTerms.canBegin(word)) {
            any.add(new Criterion.FigurePrefix(FigureField.MEASURE_WORDS, word));
        }
        return Criterion.Any.of(any);
    }

    /** The figures with one of the lemmas, in any case. */
    public static Criterion ofLemmas(Collection<String> lemmas) {
        return new Criterion.FigureTerms(FigureField.MEASURE, small(lemmas));
    }

    /** The figures with one of the lemmas, in any case, that may be compared with others. */
    public static Criterion compared(Collection<String> lemmas) {
        return new Criterion.FigureTerms(FigureField.COMPARED, small(lemmas));
    }

    private static Set<String> small(Collection<String> lemmas) {
        return lemmas.stream().map(SmallLetters::of).collect(Collectors.toUnmodifiableSet());
    }
}
