package org.depesche.search.lucene.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.NumericUtils;
import org.depesche.search.changes.FigureTraits;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.names.EntityColumns;
import org.jspecify.annotations.Nullable;

/** The columns of one segment of the index of figures. Documents are asked for in their order. */
final class FigureColumns {

    /** Where a day is not known. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    /** Looks at a document. */
    interface Visitor {
        void visit(FigureColumns columns, int doc) throws IOException;
    }

    private final NumericDocValues id;
    private final NumericDocValues article;
    private final NumericDocValues day;
    private final NumericDocValues start;
    private final NumericDocValues end;
    private final NumericDocValues traits;
    private final SortedNumericDocValues value;
    private final SortedNumericDocValues subject;
    private final SortedDocValues written;
    private final SortedDocValues lemma;
    private final SortedDocValues name;
    private final @Nullable String[] series;

    private FigureColumns(LeafReaderContext leaf) throws IOException {
        id = DocValues.getNumeric(leaf.reader(), FigureFields.NUMBER);
        article = DocValues.getNumeric(leaf.reader(), FigureFields.ARTICLE);
        day = DocValues.getNumeric(leaf.reader(), FigureFields.DAY);
        start = DocValues.getNumeric(leaf.reader(), FigureFields.PERIOD);
        end = DocValues.getNumeric(leaf.reader(), FigureFields.PERIOD_LAST);
        traits = DocValues.getNumeric(leaf.reader(), FigureFields.TRAITS);
        value = DocValues.getSortedNumeric(leaf.reader(), FigureFields.VALUE);
        subject = DocValues.getSortedNumeric(leaf.reader(), FigureFields.SUBJECT);
        written = DocValues.getSorted(leaf.reader(), FigureFields.WRITTEN);
        lemma = DocValues.getSorted(leaf.reader(), FigureFields.MEASURE_COLUMN);
        name = DocValues.getSorted(leaf.reader(), FigureFields.NAME);
        series = new String[written.getValueCount()];
    }

    /** Shows all that a query finds. */
    static void visit(IndexSearcher figures, Query query, Visitor visitor) throws IOException {
        Weight weight = figures.createWeight(figures.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : figures.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            FigureColumns columns = new FigureColumns(leaf);
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator each = scorer.iterator();
            for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                if (live == null || live.get(doc)) {
                    visitor.visit(columns, doc);
                }
            }
        }
    }

    static List<IndexedFigure> all(IndexSearcher figures, Query query, EntityColumns.Snapshot register)
            throws IOException {
        List<IndexedFigure> all = new ArrayList<>();
        visit(figures, query, (columns, doc) -> all.add(columns.figure(doc, register)));
        return all;
    }

    int day(int doc) throws IOException {
        return number(day, doc);
    }

    /** Where it stands in time: the middle of its period, else the day of its article. */
    int place(int doc) throws IOException {
        if (FigureTraits.isPeriodSaid(traits(doc))) {
            int first = number(start, doc);
            int last = number(end, doc);
            if (first != FigureColumns.UNKNOWN && last != FigureColumns.UNKNOWN) {
                return first + (last - first) / 2;
            }
        }
        return day(doc);
    }

    int traits(int doc) throws IOException {
        return traits.advanceExact(doc) ? (int) traits.longValue() : 0;
    }

    long id(int doc) throws IOException {
        return id.advanceExact(doc) ? id.longValue() : 0;
    }

    /** What it can be compared with. */
    String series(int doc) throws IOException {
        if (!written.advanceExact(doc)) {
            return "";
        }
        int word = written.ordValue();
        String known = series[word];
        if (known == null) {
            known = FigureFields.series(written.lookupOrd(word).utf8ToString());
            series[word] = known;
        }
        return known;
    }

    @Nullable
    String lemma(int doc) throws IOException {
        return word(lemma, doc);
    }

    private static @Nullable String word(SortedDocValues column, int doc) throws IOException {
        return column.advanceExact(doc) ? column.lookupOrd(column.ordValue()).utf8ToString() : null;
    }

    private static int number(NumericDocValues column, int doc) throws IOException {
        return column.advanceExact(doc) ? (int) column.longValue() : FigureColumns.UNKNOWN;
    }

    IndexedFigure figure(int doc, EntityColumns.Snapshot register) throws IOException {
        int how = traits(doc);
        int first = number(start, doc);
        int last = number(end, doc);
        boolean said = FigureTraits.isPeriodSaid(how);
        boolean whole = first != FigureColumns.UNKNOWN && last != FigureColumns.UNKNOWN;
        return new IndexedFigure(
                id(doc),
                number(article, doc),
                day(doc),
                place(doc),
                !said ? 0 : whole ? IndexedFigure.length(first, last) : IndexedFigure.OPEN,
                how,
                series(doc),
                value.advanceExact(doc) ? NumericUtils.sortableLongToDouble(value.nextValue()) : 0,
                subjects(doc, register),
                lemma(doc),
                word(name, doc));
    }

    private int[] subjects(int doc, EntityColumns.Snapshot register) throws IOException {
        if (!subject.advanceExact(doc)) {
            return new int[0];
        }
        int[] shown = new int[subject.docValueCount()];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = register.canonical(Math.toIntExact(subject.nextValue()));
        }
        return Arrays.stream(shown).filter(one -> one != 0).sorted().distinct().toArray();
    }
}
