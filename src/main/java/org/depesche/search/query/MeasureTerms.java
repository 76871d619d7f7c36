package org.depesche.search.query;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.register.Measure;
import org.depesche.search.words.Language;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * The terms of measures, so that "Inflation" finds Inflation, Inflationsrate and "der Inflation", and "Volumen" finds
 * "Handelsvolumen". The index and the hits use the same methods.
 */
public final class MeasureTerms {

    /** Shorter words do not count as beginnings: "Rat" is not in "Rate". */
    private static final int SHORTEST_BEGINNING = 5;

    private MeasureTerms() {}

    /** The terms of the measure of a figure, in the language of its article. */
    public static Set<String> of(@Nullable String measure, Language language) {
        Set<String> terms = new LinkedHashSet<>();
        if (measure != null) {
            for (String word : SmallLetters.of(measure).split("[^\\p{L}\\p{N}]+")) {
                if (!word.isEmpty()) {
                    terms.add(word);
                    terms.addAll(language.forms(word));
                }
            }
        }
        return terms;
    }

    /** The terms of a typed word; a measure must have one of them. */
    public static Set<String> wanted(String word) {
        Set<String> terms = new HashSet<>();
        terms.add(word);
        for (Language language : List.of(Language.GERMAN, Language.ENGLISH)) {
            language.forms(word).stream()
                    .filter(form -> form.charAt(0) == Language.BASE)
                    .forEach(terms::add);
            terms.add(language.asPart(word));
        }
        return terms;
    }

    public static boolean canBegin(String word) {
        return word.length() >= SHORTEST_BEGINNING;
    }

    /** @param word in lower case */
    static boolean matches(Set<String> measure, String word) {
        return wanted(word).stream().anyMatch(measure::contains)
                || canBegin(word) && measure.stream().anyMatch(term -> term.startsWith(word));
    }

    /** All lemmas of measures, in lower case. */
    public static Set<String> lemmas(Collection<Measure> measures) {
        return measures.stream()
                .flatMap(measure -> measure.lemmas().stream())
                .map(lemma -> SmallLetters.of(lemma))
                .collect(Collectors.toUnmodifiableSet());
    }
}
