package org.depesche.search.lucene.figures;

import static org.depesche.search.MeasureFigures.UNKNOWN;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.NumericUtils;
import org.depesche.search.changes.FigureTraits;
import org.depesche.search.changes.WrittenUnit;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.lucene.index.MatchingDocuments;
import org.depesche.search.names.EntityColumns;
import org.jspecify.annotations.Nullable;

/** The columns of one segment of the index of figures. Documents must be read in their order. */
final class FigureColumns {

    /** Reads a document. */
    interface Visitor {
        void visit(FigureColumns columns, int doc) throws IOException;
    }

    /** Longer spans are all time. */
    private static final int MOST_DAYS = 1 << 14;

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
    private final SortedDocValues qualifier;
    private final @Nullable Unit[] units;

    private record Unit(String written, String series) {

        static final Unit NONE = new Unit("", "");
    }

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
        qualifier = DocValues.getSorted(leaf.reader(), FigureFields.QUALIFIER);
        units = new Unit[written.getValueCount()];
    }

    /** Visits all figures that a query finds. */
    static void visit(IndexSearcher figures, Query query, Visitor visitor) throws IOException {
        MatchingDocuments.visit(figures, query, leaf -> {
            FigureColumns columns = new FigureColumns(leaf);
            return doc -> visitor.visit(columns, doc);
        });
    }

    int day(int doc) throws IOException {
        return number(day, doc);
    }

    /** The day on a time axis: the middle of the period, or else the day of the article. */
    int place(int doc) throws IOException {
        if (FigureTraits.isPeriodSaid(traits(doc))) {
            int first = start(doc);
            int last = end(doc);
            if (first != UNKNOWN && last != UNKNOWN) {
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

    int article(int doc) throws IOException {
        return number(article, doc);
    }

    int start(int doc) throws IOException {
        return number(start, doc);
    }

    int end(int doc) throws IOException {
        return number(end, doc);
    }

    double value(int doc) throws IOException {
        return value.advanceExact(doc) ? NumericUtils.sortableLongToDouble(value.nextValue()) : 0;
    }

    /** The unit with its divisor, as in {@link FigureFields#WRITTEN}. */
    String written(int doc) throws IOException {
        return unit(doc).written;
    }

    /** The code of the series of comparable figures. */
    String series(int doc) throws IOException {
        return unit(doc).series;
    }

    private Unit unit(int doc) throws IOException {
        if (!written.advanceExact(doc)) {
            return Unit.NONE;
        }
        int word = written.ordValue();
        Unit known = units[word];
        if (known == null) {
            String text = written.lookupOrd(word).utf8ToString();
            known = text.isEmpty() ? Unit.NONE : new Unit(text, WrittenUnit.series(text));
            units[word] = known;
        }
        return known;
    }

    @Nullable
    String lemma(int doc) throws IOException {
        return word(lemma, doc);
    }

    /** The lemmas of the qualifier of its measure; null if there is none. */
    @Nullable
    String qualifier(int doc) throws IOException {
        return word(qualifier, doc);
    }

    private static @Nullable String word(SortedDocValues column, int doc) throws IOException {
        return column.advanceExact(doc) ? column.lookupOrd(column.ordValue()).utf8ToString() : null;
    }

    private static int number(NumericDocValues column, int doc) throws IOException {
        return column.advanceExact(doc) ? (int) column.longValue() : UNKNOWN;
    }

    /** The ids under which the subjects are shown, ascending. */
    int[] subjects(int doc, EntityColumns.Snapshot register) throws IOException {
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
