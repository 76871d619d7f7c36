package org.depesche.search.lucene;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.depesche.register.Measures;
import org.depesche.search.FigureQuery;
import org.depesche.search.lucene.index.AnyTerm;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.query.MeasureTerms;
import org.depesche.tagging.SmallLetters;

/** Makes queries of the figure index from the words of a measure, so that they find the matches of {@link MeasureTerms}. */
public final class MeasureQueries {

    private MeasureQueries() {}

    /**
     * The figures of a measure: all lemmas of a measure of the register; or for words, measures with these words and all
     * lemmas of registered measures with this name.
     */
    public static Query of(FigureQuery asked, Measures register) {
        if (asked.measureId().isPresent()) {
            return register.find(asked.measureId().getAsInt())
                    .map(measure -> ofLemmas(MeasureTerms.lemmas(List.of(measure))))
                    .orElseGet(MatchNoDocsQuery::new);
        }
        List<String> words = Arrays.stream(SmallLetters.of(asked.measure()).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty()
                ? new MatchAllDocsQuery()
                : of(words, MeasureTerms.lemmas(register.called(asked.measure())));
    }

    /** Figures with a measure that has all these words, in lower case, or one of these lemmas. */
    static Query of(Collection<String> words, Collection<String> lemmas) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(word(FigureFields.MEASURE_WORDS, word), Occur.FILTER));
        return new BooleanQuery.Builder()
                .add(all.build(), Occur.SHOULD)
                .add(ofLemmas(lemmas), Occur.SHOULD)
                .build();
    }

    /** @param word in lower case */
    private static Query word(String field, String word) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        MeasureTerms.wanted(word).forEach(term -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        if (MeasureTerms.canBegin(word)) {
            any.add(new PrefixQuery(new Term(field, word)), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query ofLemmas(Collection<String> lemmas) {
        return AnyTerm.of(FigureFields.MEASURE, lemmas);
    }
}
