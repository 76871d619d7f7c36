package org.depesche.search.lucene.index;

/** The fields of the index of figures. Each figure is a document; all figures of an article are adjacent. */
public final class FigureFields {

    /** The article's id, as a term. */
    public static final String ARTICLE_ID = "article";
    /** The article's id, as a column. */
    public static final String ARTICLE = "article-number";
    /** The figure's id, as a column. */
    public static final String NUMBER = "number";

    public static final String KIND = "kind";
    /** The unit of the quantity in lower case. */
    public static final String UNIT = "unit";
    /** The base unit with its divisor in lower case: {@code eur/j}. */
    public static final String BASE_UNIT = "base-unit";
    /** The lower and the upper bound in the base unit, if both are known. */
    public static final String RANGE = "range";
    /** {@code below} or {@code above}: the open side of "weniger als" and "mehr als". */
    public static final String OPEN = "open";
    /** The value in the base unit. */
    public static final String VALUE = "value";

    /** The head of the measure, folded. */
    public static final String MEASURE = "measure";
    /** The same of figures that may be compared with others. */
    public static final String COMPARED = "compared";
    /** The words of the measure and their forms, see {@code MeasureTerms}. */
    public static final String MEASURE_WORDS = "measure-words";
    /** First day of its period, as days since 1970. */
    public static final String PERIOD_START = "period-start";

    public static final String PERIOD_END = "period-end";

    /** The article's day in days since 1970, as a point to search and as a column to sort by. */
    public static final String DAY = "day";
    /** First day of its period, as a column to sort by. */
    public static final String PERIOD = "period";
    /** The head of the measure, folded, as a column to count by. */
    public static final String MEASURE_COLUMN = "measure-column";
    /** The measure as written, as a column. */
    public static final String NAME = "measure-name";
    /** The lemmas of the qualifier of the measure, with blanks between them, as a column. */
    public static final String QUALIFIER = "qualifier";
    /** The unit of the quantity, as a column to count by. */
    public static final String UNIT_COLUMN = "unit-column";

    /** Unit, divisor and whether the figure is a change, as a column: see {@code WrittenUnit}. */
    public static final String WRITTEN = "written";
    /** Last day of its period, as a column. */
    public static final String PERIOD_LAST = "period-last";
    /** Modifier, role, change and the origin of the period, as a column: see {@code FigureTraits}. */
    public static final String TRAITS = "traits";
    /** Ids of the entities that are its subjects, before merges, as terms and as a column. */
    public static final String SUBJECT = "subject";

    private FigureFields() {}
}
