package org.depesche.search.lucene.index;

import org.depesche.tagging.Figure;
import org.depesche.tagging.Units;
import org.jspecify.annotations.Nullable;

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

    /** Unit, divisor and whether the figure is a change, as a column: see {@link #written}. */
    public static final String WRITTEN = "written";
    /** Last day of its period, as a column. */
    public static final String PERIOD_LAST = "period-last";
    /** Modifier, role, change and the origin of the period, as a column: see {@code FigureTraits}. */
    public static final String TRAITS = "traits";
    /** Ids of the entities that are its subjects, before merges, as terms and as a column. */
    public static final String SUBJECT = "subject";

    private static final String BETWEEN = "\t";
    /** Marks a change: "um 3 Prozent gestiegen" is no level of 3 percent. */
    private static final String CHANGE = "+";

    private FigureFields() {}

    /** The {@link #WRITTEN} value of a figure. */
    static String written(Figure figure) {
        String per = figure.quantity().per();
        return (figure.change() == null ? "" : CHANGE)
                + figure.quantity().unit()
                + (per == null || per.isBlank() ? "" : BETWEEN + per);
    }

    /** The unit of a {@link #WRITTEN} value. */
    public static String unit(String written) {
        String unit = written.startsWith(CHANGE) && written.length() > 1 ? written.substring(1) : written;
        return unit.contains(BETWEEN) ? unit.substring(0, unit.indexOf(BETWEEN)) : unit;
    }

    /** The divisor of a {@link #WRITTEN} value; null if there is none. */
    public static @Nullable String per(String written) {
        return written.contains(BETWEEN) ? written.substring(written.indexOf(BETWEEN) + 1) : null;
    }

    /** Whether a {@link #WRITTEN} value is a change. */
    public static boolean isChange(String written) {
        return written.startsWith(CHANGE) && written.length() > 1;
    }

    /**
     * The series of a {@link #WRITTEN} value: {@code EUR}, {@code EUR/J}, {@code +1}. The values of a series have one base
     * unit, and are either levels or changes.
     */
    public static String series(String written) {
        return (isChange(written) ? CHANGE : "")
                + Units.base(unit(written), per(written)).code();
    }
}
