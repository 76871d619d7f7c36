package org.depesche.search.lucene.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.FigureHits.Counted;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.lucene.index.MatchingDocuments;

/**
 * The number of figures that a query finds, in all and of each measure and unit.
 *
 * @param measures the most frequent first
 * @param units the most frequent first
 */
record FigureCounts(long total, List<Counted> measures, List<Counted> units) {

    private static final int MOST = 60;

    /** The count of a word, and a document with the word. */
    private static final class Tally {
        private final LeafReaderContext leaf;
        private final int doc;
        private long count;

        private Tally(LeafReaderContext leaf, int doc) {
            this.leaf = leaf;
            this.doc = doc;
        }
    }

    /** The counted words of a column of a segment. */
    private static final class Column {
        private final LeafReaderContext leaf;
        private final SortedDocValues words;
        private final int[] counts;
        private final int[] docs;

        private Column(LeafReaderContext leaf, String name) throws IOException {
            this.leaf = leaf;
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

        private void addTo(Map<String, Tally> all) throws IOException {
            for (int word = 0; word < counts.length; word++) {
                if (counts[word] > 0) {
                    int doc = docs[word];
                    all.computeIfAbsent(words.lookupOrd(word).utf8ToString(), any -> new Tally(leaf, doc)).count +=
                            counts[word];
                }
            }
        }
    }

    static FigureCounts of(IndexSearcher figures, Query query, Measures register) throws IOException {
        List<Column> measures = new ArrayList<>();
        List<Column> units = new ArrayList<>();
        long[] total = new long[1];
        MatchingDocuments.visit(figures, query, leaf -> {
            Column measure = new Column(leaf, FigureFields.MEASURE_COLUMN);
            Column unit = new Column(leaf, FigureFields.UNIT_COLUMN);
            measures.add(measure);
            units.add(unit);
            return doc -> {
                total[0]++;
                measure.count(doc);
                unit.count(doc);
            };
        });
        return new FigureCounts(total[0], measures(tallies(measures), register), units(tallies(units)));
    }

    private static Map<String, Tally> tallies(List<Column> columns) throws IOException {
        Map<String, Tally> all = new HashMap<>();
        for (Column column : columns) {
            column.addTo(all);
        }
        return all;
    }

    /** The counts of all lemmas of a measure together, without hidden measures. */
    private static List<Counted> measures(Map<String, Tally> all, Measures register) throws IOException {
        Map<Integer, Long> registered = new HashMap<>();
        List<Counted> counted = new ArrayList<>();
        for (Map.Entry<String, Tally> entry : all.entrySet()) {
            int id = register.idOf(entry.getKey());
            if (id == 0) {
                String written = word(entry.getValue(), FigureFields.NAME);
                counted.add(new Counted(written, written, entry.getValue().count));
            } else {
                registered.merge(id, entry.getValue().count, Long::sum);
            }
        }
        registered.forEach((id, count) -> counted.add(new Counted(String.valueOf(id), "", count)));
        counted.sort(Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::value));
        List<Counted> named = new ArrayList<>();
        for (Counted one : counted) {
            if (named.size() < MOST) {
                Optional<Measure> measure =
                        one.name().isEmpty() ? register.find(Integer.parseInt(one.value())) : Optional.empty();
                if (measure.isEmpty()) {
                    named.add(one);
                } else if (!measure.get().hidden()) {
                    named.add(new Counted(one.value(), measure.get().name(), one.count()));
                }
            }
        }
        return named;
    }

    private static List<Counted> units(Map<String, Tally> all) {
        return all.entrySet().stream()
                .map(unit -> new Counted(unit.getKey(), unit.getKey(), unit.getValue().count))
                .sorted(Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::value))
                .limit(MOST)
                .toList();
    }

    /** The word of the document in a column. */
    private static String word(Tally tally, String column) throws IOException {
        SortedDocValues words = DocValues.getSorted(tally.leaf.reader(), column);
        return words.advanceExact(tally.doc) ? words.lookupOrd(words.ordValue()).utf8ToString() : "";
    }
}
