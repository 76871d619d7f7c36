package org.depesche.search.lucene.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.depesche.search.engine.FigureSnapshot.Tallies;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.lucene.index.MatchingDocuments;

/** Counts the figures that a query finds, in all and of each measure and unit. */
final class FigureTallies {

    /** The counted words of a column of a segment. */
    private static final class Column {
        private final SortedDocValues words;
        private final int[] counts;

        private Column(LeafReader segment, String name) throws IOException {
            words = DocValues.getSorted(segment, name);
            counts = new int[words.getValueCount()];
        }

        private void count(int doc) throws IOException {
            if (words.advanceExact(doc)) {
                counts[words.ordValue()]++;
            }
        }

        private void addTo(Map<String, Long> all) throws IOException {
            for (int word = 0; word < counts.length; word++) {
                if (counts[word] > 0) {
                    all.merge(words.lookupOrd(word).utf8ToString(), (long) counts[word], Long::sum);
                }
            }
        }
    }

    private FigureTallies() {}

    static Tallies of(IndexSearcher figures, Query query) throws IOException {
        List<Column> measures = new ArrayList<>();
        List<Column> units = new ArrayList<>();
        long[] total = new long[1];
        MatchingDocuments.visit(figures, query, leaf -> {
            Column measure = new Column(leaf.reader(), FigureFields.MEASURE_COLUMN);
            Column unit = new Column(leaf.reader(), FigureFields.UNIT_COLUMN);
            measures.add(measure);
            units.add(unit);
            return doc -> {
                total[0]++;
                measure.count(doc);
                unit.count(doc);
            };
        });
        return new Tallies(total[0], sums(measures), sums(units));
    }

    /** The number of figures with each word of a column. */
    static Map<String, Long> by(String name, IndexSearcher figures, Query query) throws IOException {
        List<Column> columns = new ArrayList<>();
        MatchingDocuments.visit(figures, query, leaf -> {
            Column column = new Column(leaf.reader(), name);
            columns.add(column);
            return column::count;
        });
        return sums(columns);
    }

    private static Map<String, Long> sums(List<Column> columns) throws IOException {
        Map<String, Long> sums = new HashMap<>();
        for (Column column : columns) {
            column.addTo(sums);
        }
        return sums;
    }
}
