package org.depesche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.depesche.search.FigureHits.Counted;

/**
 * How many figures a query finds, and how many of each measure and unit.
 *
 * @param measures the most frequent first, each as the first of its figures has it
 * @param units the most frequent first
 */
record FigureCounts(long total, List<Counted> measures, List<Counted> units) {

    private static final int MOST = 12;

    /** How often a word comes, and a document that has it. */
    private static final class Tally {
        private final LeafReaderContext leaf;
        private final int doc;
        private long count;

        private Tally(LeafReaderContext leaf, int doc) {
            this.leaf = leaf;
            this.doc = doc;
        }
    }

    /** The words of one column of a segment, counted. */
    private static final class Column {
        private final SortedDocValues words;
        private final int[] counts;
        private final int[] docs;

        private Column(LeafReaderContext leaf, String name) throws IOException {
            words = DocValues.getSorted(leaf.reader(), name);
            counts = new int[words.getValueCount()];
            docs = new int[counts.length];
        }

        private void count(int doc) throws IOException {
            if (words.advanceExact(doc)) {
                int word = words.ordValue();
                if (counts[word]++ == 0) {
                    docs[word] = doc;
                }
            }
        }

        private void addTo(Map<String, Tally> all, LeafReaderContext leaf) throws IOException {
            for (int word = 0; word < counts.length; word++) {
                if (counts[word] > 0) {
                    int doc = docs[word];
                    all.computeIfAbsent(words.lookupOrd(word).utf8ToString(), any -> new Tally(leaf, doc)).count +=
                            counts[word];
                }
            }
        }
    }

    static FigureCounts of(IndexSearcher figures, Query query) throws IOException {
        Weight weight = figures.createWeight(figures.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        Map<String, Tally> measures = new HashMap<>();
        Map<String, Tally> units = new HashMap<>();
        long total = 0;
        for (LeafReaderContext leaf : figures.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            Column measure = new Column(leaf, FigureFields.MEASURE_COLUMN);
            Column unit = new Column(leaf, FigureFields.UNIT_COLUMN);
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator each = scorer.iterator();
            for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                if (live == null || live.get(doc)) {
                    total++;
                    measure.count(doc);
                    unit.count(doc);
                }
            }
            measure.addTo(measures, leaf);
            unit.addTo(units, leaf);
        }
        return new FigureCounts(total, most(measures, FigureFields.NAME), most(units, FigureFields.UNIT_COLUMN));
    }

    /** @param name column that holds what a word is called */
    private static List<Counted> most(Map<String, Tally> all, String name) throws IOException {
        List<Tally> most = all.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Tally> entry) -> -entry.getValue().count)
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getValue)
                .toList();
        List<Counted> named = new ArrayList<>();
        for (Tally tally : most) {
            SortedDocValues names = DocValues.getSorted(tally.leaf.reader(), name);
            if (names.advanceExact(tally.doc)) {
                named.add(new Counted(names.lookupOrd(names.ordValue()).utf8ToString(), tally.count));
            }
        }
        return named;
    }
}
