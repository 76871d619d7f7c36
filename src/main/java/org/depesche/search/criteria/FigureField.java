package org.depesche.search.criteria;

/** A field of a figure by which an index finds it. */
public enum FigureField {
    /** The id of its article. */
    ARTICLE,
    /** The day of its article. */
    DAY,
    KIND,
    /** The unit of the quantity in lower case. */
    UNIT,
    /** The base unit with its divisor in lower case: {@code eur/j}. */
    BASE_UNIT,
    /** {@code below} or {@code above}: the open side of "weniger als" and "mehr als". */
    OPEN,
    /** The lemma of the measure in lower case. */
    MEASURE,
    /** The same of figures that may be compared with others. */
    COMPARED,
    /** The words of the measure and their forms, see {@link org.depesche.search.query.MeasureTerms}. */
    MEASURE_WORDS,
    /** The ids of its subjects in the article, which merges do not change. */
    SUBJECT,
    /** The first day of its period. */
    PERIOD_START,
    /** The last day of its period. */
    PERIOD_END
}
