package org.depesche.search.lucene.index;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.ArticleRow.FigureRow;
import org.depesche.search.changes.EpochDay;
import org.depesche.search.changes.FigureTraits;
import org.depesche.search.query.MeasureTerms;
import org.depesche.search.words.Language;
import org.depesche.tagging.BaseUnit;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Units;

/** Makes the documents of the figure index from an article's figures: one document a figure, all of an article together. */
final class FigureDocuments {

    private FigureDocuments() {}

    static List<Document> of(ArticleRow article) {
        return article.figures().stream()
                .map(figure -> document(article, figure))
                .toList();
    }

    private static Document document(ArticleRow article, FigureRow figure) {
        Document document = new Document();
        document.add(new StringField(FigureFields.ARTICLE_ID, String.valueOf(article.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(FigureFields.ARTICLE, article.id()));
        document.add(new NumericDocValuesField(FigureFields.NUMBER, figure.id()));
        document.add(new StringField(FigureFields.KIND, figure.kind(), Field.Store.NO));
        BaseUnit base = Units.base(figure.unit(), figure.per());
        document.add(new StringField(FigureFields.UNIT, SmallLetters.of(figure.unit()), Field.Store.NO));
        document.add(new StringField(FigureFields.BASE_UNIT, SmallLetters.of(base.code()), Field.Store.NO));
        document.add(new DoubleField(FigureFields.VALUE, base.convert(figure.value()), Field.Store.NO));
        if (figure.lower() == null) {
            document.add(new StringField(FigureFields.OPEN, "below", Field.Store.NO));
        } else if (figure.upper() == null) {
            document.add(new StringField(FigureFields.OPEN, "above", Field.Store.NO));
        } else {
            double lower = base.convert(figure.lower());
            double upper = base.convert(figure.upper());
            document.add(new DoubleRange(
                    FigureFields.RANGE, new double[] {Math.min(lower, upper)}, new double[] {Math.max(lower, upper)}));
        }
        if (figure.measureLemma() != null) {
            document.add(new StringField(FigureFields.MEASURE, SmallLetters.of(figure.measureLemma()), Field.Store.NO));
        }
        MeasureTerms.of(figure.measure(), Language.of(article.language()))
                .forEach(term -> document.add(new StringField(FigureFields.MEASURE_WORDS, term, Field.Store.NO)));
        if (figure.periodStart() != null) {
            document.add(new IntPoint(FigureFields.PERIOD_START, EpochDay.of(figure.periodStart())));
            document.add(new NumericDocValuesField(FigureFields.PERIOD, EpochDay.of(figure.periodStart())));
        }
        if (article.published() != null) {
            document.add(new IntPoint(
                    FigureFields.DAY, EpochDay.of(article.published().day())));
            document.add(new NumericDocValuesField(
                    FigureFields.DAY, EpochDay.of(article.published().day())));
        }
        document.add(new SortedDocValuesField(FigureFields.UNIT_COLUMN, new BytesRef(figure.unit())));
        if (figure.measureLemma() != null && figure.measure() != null) {
            document.add(new SortedDocValuesField(
                    FigureFields.MEASURE_COLUMN, new BytesRef(SmallLetters.of(figure.measureLemma()))));
            document.add(new SortedDocValuesField(FigureFields.NAME, new BytesRef(figure.measure())));
        }
        if (figure.periodEnd() != null) {
            document.add(new IntPoint(FigureFields.PERIOD_END, EpochDay.of(figure.periodEnd())));
            document.add(new NumericDocValuesField(FigureFields.PERIOD_LAST, EpochDay.of(figure.periodEnd())));
        }
        document.add(new SortedDocValuesField(FigureFields.WRITTEN, new BytesRef(FigureFields.written(figure))));
        document.add(new NumericDocValuesField(FigureFields.TRAITS, FigureTraits.of(figure)));
        for (int subject : figure.subjects()) {
            document.add(new StringField(FigureFields.SUBJECT, String.valueOf(subject), Field.Store.NO));
            document.add(new SortedNumericDocValuesField(FigureFields.SUBJECT, subject));
        }
        return document;
    }
}
