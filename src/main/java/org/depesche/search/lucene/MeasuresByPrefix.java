package org.depesche.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.register.Register;
import org.depesche.search.lucene.index.FigureFields;

/**
 * Finds measures by the beginning of one of their names, including the names of merged measures. A name that is not certain
 * enough to be compared is suggested to nobody.
 */
final class MeasuresByPrefix {

    /** The most terms to read; the beginning of so many terms distinguishes nothing. */
    private static final int MOST_LOOKED_AT = 5000;

    /** The most names to look up, the shortest first. */
    private static final int MOST_NAMES = 200;

    private MeasuresByPrefix() {}

    /**
     * The measures with the most figures first, without hidden measures and measures without comparable figures.
     *
     * @param typed the beginning of a name, in any case
     */
    static List<Measure> beginning(IndexSearcher figures, Measures register, String typed, int most)
            throws IOException {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Measure measure : register.beginning(typed, MOST_NAMES)) {
            counts.put(measure.id(), count(figures, measure));
        }
        Map<Integer, Integer> others = new HashMap<>();
        for (String lemma : lemmas(figures, new BytesRef(Register.fold(typed)))) {
            int id = register.idOf(lemma);
            if (!counts.containsKey(id)) {
                others.merge(id, count(figures, lemma), Integer::sum);
            }
        }
        counts.putAll(others);
        List<Map.Entry<Integer, Integer>> frequent = new ArrayList<>(counts.entrySet());
        frequent.sort(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        return frequent.stream()
                .filter(measure -> measure.getValue() > 0)
                .flatMap(measure -> register.find(measure.getKey()).stream())
                .filter(measure -> !measure.hidden())
                .limit(most)
                .toList();
    }

    private static int count(IndexSearcher figures, Measure measure) throws IOException {
        int count = 0;
        for (String lemma : measure.lemmas()) {
            count += count(figures, lemma);
        }
        return count;
    }

    /** Without deleted figures that the files still contain. */
    private static int count(IndexSearcher figures, String lemma) throws IOException {
        return figures.count(new TermQuery(new Term(FigureFields.COMPARED, lemma)));
    }

    private static Set<String> lemmas(IndexSearcher figures, BytesRef beginning) throws IOException {
        Set<String> lemmas = new HashSet<>();
        for (LeafReaderContext leaf : figures.getIndexReader().leaves()) {
            TermsEnum each =
                    Terms.getTerms(leaf.reader(), FigureFields.COMPARED).iterator();
            boolean more = each.seekCeil(beginning) != TermsEnum.SeekStatus.END;
            for (int seen = 0;
                    more && seen < MOST_LOOKED_AT && StringHelper.startsWith(each.term(), beginning);
                    seen++) {
                lemmas.add(each.term().utf8ToString());
                more = each.next() != null;
            }
        }
        return lemmas;
    }
}
