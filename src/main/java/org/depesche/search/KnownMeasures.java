package org.depesche.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** What figures measure, by the beginning of its name. */
final class KnownMeasures {

    /** Terms looked at; a beginning that so many have is no use to choose by. */
    private static final int MOST_LOOKED_AT = 5000;

    private KnownMeasures() {}

    /**
     * Those that most figures measure first.
     *
     * @param typed what the measure begins with, in any case
     */
    static List<String> beginning(IndexSearcher figures, String typed, int most) throws IOException {
        Map<BytesRef, Integer> counts = new HashMap<>();
        BytesRef beginning = new BytesRef(typed.toLowerCase(Locale.ROOT));
        for (LeafReaderContext leaf : figures.getIndexReader().leaves()) {
            count(leaf.reader().terms(FigureFields.MEASURE), beginning, counts);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<BytesRef, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(measure -> name(measure.getKey().utf8ToString()))
                .toList();
    }

    /** With a capital: "Handelsvolumen". */
    private static String name(String measure) {
        return measure.substring(0, 1).toUpperCase(Locale.ROOT) + measure.substring(1);
    }

    private static void count(@Nullable Terms terms, BytesRef beginning, Map<BytesRef, Integer> counts)
            throws IOException {
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        if (each.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
            return;
        }
        for (int seen = 0; seen < MOST_LOOKED_AT; seen++) {
            BytesRef term = each.term();
            if (!StringHelper.startsWith(term, beginning)) {
                return;
            }
            counts.merge(BytesRef.deepCopyOf(term), each.docFreq(), Integer::sum);
            if (each.next() == null) {
                return;
            }
        }
    }
}
