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
 * What a figure measures as terms, so that "Inflation" finds Inflation, Inflationsrate and "der Inflation", and
 * "Handelsvolumen" is found by "Volumen". Index and hits ask the same methods.
 */
public final class MeasureTerms {

    /** Shorter words are no beginning of others: "Rat" is not in "Rate". */
    private static final int SHORTEST_BEGINNING = 5;

    private MeasureTerms() {}

    /** Of the measure of a figure, in the language of its article. */
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

    /** Of a word that is typed, any of which a measure is to have. */
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

    /** @param word in small letters */
    static boolean matches(Set<String> measure, String word) {
        return wanted(word).stream().anyMatch(measure::contains)
                || canBegin(word) && measure.stream().anyMatch(term -> term.startsWith(word));
    }

    /** All forms of measures, in small letters. */
    public static Set<String> lemmas(Collection<Measure> measures) {
        return measures.stream()
                .flatMap(measure -> measure.lemmas().stream())
                .map(lemma -> SmallLetters.of(lemma))
                .collect(Collectors.toUnmodifiableSet());
    }
}
