package org.depesche.search;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
            for (String word : measure.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
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
                    .map(measure -> forms(List.of(measure)))
                    .orElseGet(MatchNoDocsQuery::new);
        }
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        boolean any = false;
        for (String word : asked.measure().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(query(FigureFields.MEASURE_WORDS, word), Occur.FILTER);
                any = true;
            }
        }
        return any
                ? new BooleanQuery.Builder()
                        .add(words.build(), Occur.SHOULD)
                        .add(forms(register.called(asked.measure())), Occur.SHOULD)
                        .build()
                : new MatchAllDocsQuery();
    }

    private static Query forms(List<Measure> measures) {
        return new TermInSetQuery(
                FigureFields.MEASURE,
                measures.stream()
                        .flatMap(measure -> measure.lemmas().stream())
                        .map(BytesRef::new)
                        .toList());
    }
}
