package org.depesche.search.lucene.figures;

import static org.depesche.search.MeasureFigures.UNKNOWN;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.util.NumericUtils;
import org.depesche.search.engine.FigureValues;
import org.depesche.search.lucene.index.FigureFields;
import org.jspecify.annotations.Nullable;

/** A figure in the columns of a segment. It becomes one figure after another, in the order of their documents. */
final class SegmentFigure implements FigureValues {

    private static final int[] NOBODY = {};

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

    /** The known words of the column of units, which has few. */
    private final @Nullable String[] units;

    private int doc;

    SegmentFigure(LeafReaderContext leaf) throws IOException {
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
        units = new String[written.getValueCount()];
    }

    /** This, as the figure of a document. */
    SegmentFigure at(int document) {
        doc = document;
        return this;
    }

    @Override
    public long id() throws IOException {
        return id.advanceExact(doc) ? id.longValue() : 0;
    }

    @Override
    public long article() throws IOException {
        return article.advanceExact(doc) ? article.longValue() : 0;
    }

    @Override
    public int day() throws IOException {
        return number(day, UNKNOWN);
    }

    @Override
    public int start() throws IOException {
        return number(start, UNKNOWN);
    }

    @Override
    public int end() throws IOException {
        return number(end, UNKNOWN);
    }

    @Override
    public int traits() throws IOException {
        return number(traits, 0);
    }

    private int number(NumericDocValues column, int otherwise) throws IOException {
        return column.advanceExact(doc) ? (int) column.longValue() : otherwise;
    }

    @Override
    public double value() throws IOException {
        return value.advanceExact(doc) ? NumericUtils.sortableLongToDouble(value.nextValue()) : 0;
    }

    @Override
    public String written() throws IOException {
        if (!written.advanceExact(doc)) {
            return "";
        }
        int word = written.ordValue();
        String known = units[word];
        if (known == null) {
            known = written.lookupOrd(word).utf8ToString();
            units[word] = known;
        }
        return known;
    }

    @Override
    public @Nullable String lemma() throws IOException {
        return word(lemma);
    }

    @Override
    public @Nullable String name() throws IOException {
        return word(name);
    }

    @Override
    public @Nullable String qualifier() throws IOException {
        return word(qualifier);
    }

    private @Nullable String word(SortedDocValues column) throws IOException {
        return column.advanceExact(doc) ? column.lookupOrd(column.ordValue()).utf8ToString() : null;
    }

    @Override
    public int[] subjects() throws IOException {
        if (!subject.advanceExact(doc)) {
            return NOBODY;
        }
        int[] own = new int[subject.docValueCount()];
        for (int i = 0; i < own.length; i++) {
            own[i] = Math.toIntExact(subject.nextValue());
        }
        return own;
    }
}
