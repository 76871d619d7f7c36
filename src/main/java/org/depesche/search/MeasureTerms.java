package org.depesche.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * What a figure measures as terms, so that "Inflation" finds Inflation, Inflationsrate and "der Inflation", and
 * "Handelsvolumen" is found by "Volumen". Index and hits ask the same methods.
 */
final class MeasureTerms {

    /** Shorter words are no beginning of others: "Rat" is not in "Rate". */
    private static final int SHORTEST_BEGINNING = 5;

    private MeasureTerms() {}

    /** Of the measure of a figure, in the language of its article. */
    static Set<String> of(@Nullable String measure, Language language) {
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
    private static Set<String> wanted(String word) {
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

    private static boolean canBegin(String word) {
        return word.length() >= SHORTEST_BEGINNING;
    }

    /** @param word in small letters */
    static Query query(String field, String word) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        wanted(word).forEach(term -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        if (canBegin(word)) {
            any.add(new PrefixQuery(new Term(field, word)), Occur.SHOULD);
        }
        return any.build();
    }

    /** @param word in small letters */
    static boolean matches(Set<String> measure, String word) {
        return wanted(word).stream().anyMatch(measure::contains)
                || canBegin(word) && measure.stream().anyMatch(term -> term.startsWith(word));
    }

    /**
     * Figures of the measure that is asked for: of one of the register all its forms; of words those that have the words,
     * and all forms of what is called so.
     */
    static Query query(FigureQuery asked, Measures register) {
        if (asked.measureId().isPresent()) {
            return register.find(asked.measureId().getAsInt())
                    .map(measure -> ofLemmas(lemmas(List.of(measure))))
                    .orElseGet(MatchNoDocsQuery::new);
        }
        List<String> words = Arrays.stream(SmallLetters.of(asked.measure()).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? new MatchAllDocsQuery() : query(words, lemmas(register.called(asked.measure())));
    }

    /** Figures whose measure has all of these words, in small letters, or one of these lemmas. */
    static Query query(Collection<String> words, Collection<String> lemmas) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(query(FigureFields.MEASURE_WORDS, word), Occur.FILTER));
        return new BooleanQuery.Builder()
                .add(all.build(), Occur.SHOULD)
                .add(ofLemmas(lemmas), Occur.SHOULD)
                .build();
    }

    /** All forms of measures, in small letters. */
    static Set<String> lemmas(Collection<Measure> measures) {
        return measures.stream()
                .flatMap(measure -> measure.lemmas().stream())
                .map(lemma -> SmallLetters.of(lemma))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Query ofLemmas(Collection<String> lemmas) {
        return new TermInSetQuery(
                FigureFields.MEASURE, lemmas.stream().map(BytesRef::new).toList());
    }
}
