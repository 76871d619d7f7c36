package org.depesche.search.opensearch.index;

import java.util.Locale;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.criteria.TextField;

/**
 * The fields of the two indexes, whose definitions are {@code opensearch/articles.json} and {@code figures.json}. A change
 * of the fields needs a new {@link #VERSION}, so that the indexes are built anew.
 */
public final class ClusterFields {

    public static final String VERSION = "3-" + ArticleRow.shape();

    /** The analyzer that only separates the terms that {@link TermText} joined. */
    public static final String ANALYZER = "terms";

    /** {@link #ARTICLE_TYPE} or {@link #FIGURE_TYPE}; documents about the index itself have none. */
    public static final String TYPE = "type";

    public static final String ARTICLE_TYPE = "article";
    public static final String FIGURE_TYPE = "figure";

    /** The id of the article in the index of articles, of the figure in that of figures. */
    public static final String NUMBER = "number";
    /** {@link ArticleRow#digest()}. */
    public static final String DIGEST = "digest";
    /** Ids of the named entities before merges, to filter by; kept in the source. */
    public static final String ENTITY = "entity";

    /** The folded keywords. */
    public static final String KEYWORD = "keyword";

    public static final String SOURCE = "source";
    public static final String SECTION = "section";
    public static final String LANGUAGE = "language";
    /** The codes of the kinds of its figures; in the index of figures the name of its kind. */
    public static final String KIND = "kind";
    /** To sort by, as ISO 8601 in UTC. */
    public static final String TIME = "time";
    /** The day of publication, {@code 2024-05-16}; in the index of figures days since 1970. */
    public static final String DAY = "day";
    /** The headline without the kicker as written; only in the source. */
    public static final String HEADLINE_TEXT = "headline_text";
    /** ISO 8601 as written; only in the source. */
    public static final String PUBLISHED = "published";
    /** A number above the {@link #ORDINAL}s of the article's documents in the index of figures. */
    public static final String FIGURES = "figures";
    /** The figures in their article, to find it by: nested, with fields of the names of the index of figures. */
    public static final String FIGURE = "figure";

    /** The id of the article of a figure. */
    public static final String ARTICLE = "article";
    /** The number of the figure in its article, from 0, which ends its id. */
    public static final String ORDINAL = "ordinal";
    /** The kinds of the figures of its article. */
    public static final String ARTICLE_KIND = "article_kind";

    /** The unit in small letters, to find by. */
    public static final String UNIT = "unit";
    /** The code of the base unit in small letters. */
    public static final String BASE_UNIT = "base_unit";
    /** The side without a bound: {@code below} or {@code above}. */
    public static final String OPEN = "open";
    /** The lemma of the measure in small letters, to find by. */
    public static final String MEASURE = "measure";
    /** {@link org.depesche.search.query.MeasureTerms}. */
    public static final String MEASURE_WORDS = "measure_words";
    /** Days since 1970. */
    public static final String PERIOD_START = "period_start";

    public static final String PERIOD_END = "period_end";
    /** Ids of the entities that are its subjects, before merges. */
    public static final String SUBJECT = "subject";

    /** The unit as written, to count by. */
    public static final String UNIT_COLUMN = "unit_column";
    /** The lemma of a measure that is certain enough to compare. */
    public static final String COMPARED = "compared";
    /** The lemma of a measure that has a {@link #MEASURE_NAME}, to count by. */
    public static final String MEASURE_COLUMN = "measure_column";
    /** The measure as written. */
    public static final String MEASURE_NAME = "measure_name";
    /** The lemmas of the qualifier of the measure, with blanks between them. */
    public static final String QUALIFIER = "qualifier";
    /** {@link org.depesche.search.changes.WrittenUnit}. */
    public static final String WRITTEN = "written";

    /** In the base unit. */
    public static final String VALUE = "value";
    /** The lower and the upper bound in the base unit, if both are known. */
    public static final String RANGE = "range";
    /** {@link org.depesche.search.changes.FigureTraits} as one number. */
    public static final String TRAITS = "traits";

    /** The document with the position of an index in the log, and its field. */
    public static final String POSITION = "position";

    /** The document with the number of the last refresh. */
    public static final String STATE = "state";

    /** The number of the last refresh. */
    public static final String REFRESHED = "refreshed";

    private ClusterFields() {}

    /** The terms of a text with positions. */
    public static String of(TextField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    /** A field of the index of figures; a figure in its article has the same name after {@code figure.}. */
    public static String of(FigureField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
