package org.depesche.search.opensearch.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.depesche.article.Published;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.ArticleRow.FigureRow;
import org.depesche.search.changes.FigureTraits;
import org.depesche.search.changes.WrittenUnit;
import org.depesche.search.query.MeasureTerms;
import org.depesche.search.words.Language;
import org.depesche.tagging.BaseUnit;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Units;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes documents from the figures of an article: of the index of figures, and inside the document of the article. */
final class FigureBodies {

    private FigureBodies() {}

    /** The documents of the index of figures. They have the fields of the filters, so that no join is needed. */
    static List<ObjectNode> of(ArticleRow article) {
        return article.figures().stream().map(row -> body(article, row)).toList();
    }

    /** The figures inside the document of their article, with the fields by which the article is found. */
    static List<ObjectNode> inside(ArticleRow article) {
        Language language = Language.of(article.publication().language());
        return article.figures().stream()
                .map(row -> wanted(row.figure(), language))
                .toList();
    }

    private static ObjectNode wanted(Figure figure, Language language) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        Quantity quantity = figure.quantity();
        BaseUnit base = Units.base(quantity.unit(), quantity.per());
        document.put(ClusterFields.BASE_UNIT, SmallLetters.of(base.code()));
        document.put(ClusterFields.VALUE, finite(base.convert(quantity.value())));
        addBounds(document, quantity, base);
        ArrayNode words = document.putArray(ClusterFields.MEASURE_WORDS);
        MeasureTerms.of(figure.measure(), language).forEach(words::add);
        if (figure.measureLemma() != null) {
            document.put(ClusterFields.MEASURE, SmallLetters.of(figure.measureLemma()));
        }
        Period period = figure.period();
        if (period != null) {
            addDay(document, ClusterFields.PERIOD_START, period.start());
            addDay(document, ClusterFields.PERIOD_END, period.end());
        }
        return document;
    }

    private static void addBounds(ObjectNode document, Quantity quantity, BaseUnit base) {
        if (quantity.lower() == null) {
            document.put(ClusterFields.OPEN, "below");
        } else if (quantity.upper() == null) {
            document.put(ClusterFields.OPEN, "above");
        } else {
            double lower = finite(base.convert(quantity.lower()));
            double upper = finite(base.convert(quantity.upper()));
            document.putObject(ClusterFields.RANGE)
                    .put("gte", Math.min(lower, upper))
                    .put("lte", Math.max(lower, upper));
        }
    }

    /** JSON has no infinity. */
    private static double finite(double value) {
        return Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    private static ObjectNode body(ArticleRow article, FigureRow row) {
        Language language = Language.of(article.publication().language());
        Figure figure = row.figure();
        ObjectNode document = wanted(figure, language);
        document.put(ClusterFields.TYPE, ClusterFields.FIGURE_TYPE);
        document.put(ClusterFields.ARTICLE, article.id());
        document.put(ClusterFields.NUMBER, row.id());
        document.put(ClusterFields.KIND, figure.kind().name());
        document.put(ClusterFields.UNIT, SmallLetters.of(figure.quantity().unit()));
        document.put(ClusterFields.UNIT_COLUMN, figure.quantity().unit());
        document.put(ClusterFields.WRITTEN, WrittenUnit.of(figure));
        document.put(ClusterFields.TRAITS, FigureTraits.of(figure));
        addMeasure(document, figure, language);
        ArrayNode subjects = document.putArray(ClusterFields.SUBJECT);
        row.subjects().forEach(subjects::add);
        FilterValues.add(document, article, ClusterFields.ARTICLE_KIND);
        Published published = article.publication().published();
        addDay(document, ClusterFields.DAY, published == null ? null : published.day());
        return document;
    }

    private static void addMeasure(ObjectNode document, Figure figure, Language language) {
        if (figure.measureLemma() == null) {
            return;
        }
        String lemma = SmallLetters.of(figure.measureLemma());
        if (figure.measured() != null && figure.measured().isCompared()) {
            document.put(ClusterFields.COMPARED, lemma);
        }
        if (figure.measure() != null) {
            document.put(ClusterFields.MEASURE_COLUMN, lemma);
            document.put(ClusterFields.MEASURE_NAME, figure.measure());
        }
        String qualifier = figure.measured() == null ? null : figure.measured().qualifier();
        if (qualifier != null) {
            Locale locale = language == Language.ENGLISH ? Locale.ENGLISH : Locale.GERMAN;
            document.put(ClusterFields.QUALIFIER, String.join(" ", FigureReader.lemmas(qualifier, locale)));
        }
    }

    private static void addDay(ObjectNode document, String field, @Nullable LocalDate day) {
        if (day != null) {
            document.put(field, Math.toIntExact(day.toEpochDay()));
        }
    }
}
