package org.depesche.search.lucene.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.depesche.search.changes.FigureTraits;
import org.depesche.search.changes.WrittenUnit;
import org.depesche.search.query.MeasureTerms;
import org.depesche.search.words.Language;
import org.depesche.tagging.BaseUnit;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Units;
import org.jspecify.annotations.Nullable;

/** Makes the documents of the index of figures from the figures of an article. */
final class FigureDocuments {

    private FigureDocuments() {}

    static List<Document> of(ArticleRow article) {
        return article.figures().stream()
                .map(figure -> document(article, figure))
                .toList();
    }

    private static Document document(ArticleRow article, FigureRow row) {
        Figure figure = row.figure();
        Quantity quantity = figure.quantity();
        Document document = new Document();
        document.add(new StringField(FigureFields.ARTICLE_ID, String.valueOf(article.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(FigureFields.ARTICLE, article.id()));
        document.add(new NumericDocValuesField(FigureFields.NUMBER, row.id()));
        document.add(new StringField(FigureFields.KIND, figure.kind().name(), Field.Store.NO));
        BaseUnit base = Units.base(quantity.unit(), quantity.per());
        document.add(new StringField(FigureFields.UNIT, SmallLetters.of(quantity.unit()), Field.Store.NO));
        document.add(new StringField(FigureFields.BASE_UNIT, SmallLetters.of(base.code()), Field.Store.NO));
        document.add(new DoubleField(FigureFields.VALUE, base.convert(quantity.value()), Field.Store.NO));
        if (quantity.lower() == null) {
            document.add(new StringField(FigureFields.OPEN, "below", Field.Store.NO));
        } else if (quantity.upper() == null) {
            document.add(new StringField(FigureFields.OPEN, "above", Field.Store.NO));
        } else {
            double lower = base.convert(quantity.lower());
            double upper = base.convert(quantity.upper());
            document.add(new DoubleRange(
                    FigureFields.RANGE, new double[] {Math.min(lower, upper)}, new double[] {Math.max(lower, upper)}));
        }
        addMeasure(document, figure, Language.of(article.publication().language()));
        if (article.publication().published() != null) {
            addDay(
                    document,
                    FigureFields.DAY,
                    FigureFields.DAY,
                    article.publication().published().day());
        }
        if (figure.period() != null) {
            addDay(
                    document,
                    FigureFields.PERIOD_START,
                    FigureFields.PERIOD,
                    figure.period().start());
            addDay(
                    document,
                    FigureFields.PERIOD_END,
                    FigureFields.PERIOD_LAST,
                    figure.period().end());
        }
        document.add(new SortedDocValuesField(FigureFields.UNIT_COLUMN, new BytesRef(quantity.unit())));
        document.add(new SortedDocValuesField(FigureFields.WRITTEN, new BytesRef(WrittenUnit.of(figure))));
        document.add(new NumericDocValuesField(FigureFields.TRAITS, FigureTraits.of(figure)));
        for (int subject : row.subjects()) {
            document.add(new StringField(FigureFields.SUBJECT, String.valueOf(subject), Field.Store.NO));
            document.add(new SortedNumericDocValuesField(FigureFields.SUBJECT, subject));
        }
        return document;
    }

    private static void addMeasure(Document document, Figure figure, Language language) {
        MeasureTerms.of(figure.measure(), language)
                .forEach(term -> document.add(new StringField(FigureFields.MEASURE_WORDS, term, Field.Store.NO)));
        if (figure.measureLemma() != null) {
            String lemma = SmallLetters.of(figure.measureLemma());
            document.add(new StringField(FigureFields.MEASURE, lemma, Field.Store.NO));
            if (figure.measured() != null && figure.measured().isCompared()) {
                document.add(new StringField(FigureFields.COMPARED, lemma, Field.Store.NO));
            }
            if (figure.measure() != null) {
                document.add(new SortedDocValuesField(FigureFields.MEASURE_COLUMN, new BytesRef(lemma)));
                document.add(new SortedDocValuesField(FigureFields.NAME, new BytesRef(figure.measure())));
            }
            String qualifier =
                    figure.measured() == null ? null : figure.measured().qualifier();
            if (qualifier != null) {
                String lemmas = String.join(
                        " ",
                        FigureReader.lemmas(qualifier, language == Language.ENGLISH ? Locale.ENGLISH : Locale.GERMAN));
                document.add(new SortedDocValuesField(FigureFields.QUALIFIER, new BytesRef(lemmas)));
            }
        }
    }

    private static void addDay(Document document, String field, String column, @Nullable LocalDate day) {
        if (day != null) {
            document.add(new IntPoint(field, Math.toIntExact(day.toEpochDay())));
            document.add(new NumericDocValuesField(column, day.toEpochDay()));
        }
    }
}
