package org.depesche.search.lucene.index;

import org.depesche.tagging.Figure;
import org.depesche.tagging.Units;
import org.jspecify.annotations.Nullable;

/** The fields of a figure in the index of figures: one document a figure, all of an article together. */
public final class FigureFields {

    /** The article's id, as a term. */
    public static final String ARTICLE_ID = "article";
    /** The article's id, as a column. */
    public static final String ARTICLE = "article-number";
    /** The figure's id, as a column. */
    public static final String NUMBER = "number";

    public static final String KIND = "kind";
    /** As the quantity has it, in lower case. */
    public static final String UNIT = "unit";
    /** With what it is counted by, in lower case: {@code eur/j}. */
    public static final String BASE_UNIT = "base-unit";
    /** From the least to the most that it can be, in the base unit; there where both are known. */
    public static final String RANGE = "range";
    /** {@code below} or {@code above}: on which side nothing is said ("weniger als", "mehr als"). */
    public static final String OPEN = "open";
    /** In the base unit. */
    public static final String VALUE = "value";

    /** The head of the measure, folded. */
    public static final String MEASURE = "measure";
    /** The words of the measure and their forms, see {@code MeasureTerms}. */
    public static final String MEASURE_WORDS = "measure-words";
    /** First day of its period, as days since 1970. */
    public static final String PERIOD_START = "period-start";

    public static final String PERIOD_END = "period-end";

    /** The article's day, as days since 1970, to look for and as a column to sort by. */
    public static final String DAY = "day";
    /** First day of its period, as a column to sort by. */
    public static final String PERIOD = "period";
    /** The head of the measure, folded, as a column to count by. */
    public static final String MEASURE_COLUMN = "measure-column";
    /** The measure as written, as a column. */
    public static final String NAME = "measure-name";
    /** As the quantity has it, as a column to count by. */
    public static final String UNIT_COLUMN = "unit-column";

    /** Unit, what it is counted by and whether it is a change, as a column: see {@link #written}. */
    public static final String WRITTEN = "written";
    /** Last day of its period, as a column. */
    public static final String PERIOD_LAST = "period-last";
    /** How it is meant, its role, change and where its period is from, as a column: see {@code FigureTraits}. */
    public static final String TRAITS = "traits";
    /** Ids of the entities that it is told of, merges not followed, as terms and as a column. */
    public static final String SUBJECT = "subject";

    private static final String BETWEEN = "\t";
    /** Begins what is a change: "um 3 Prozent gestiegen" is no level of 3 percent. */
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

    /** What the unit of a {@link #WRITTEN} value is counted by; null if by nothing. */
    public static @Nullable String per(String written) {
        return written.contains(BETWEEN) ? written.substring(written.indexOf(BETWEEN) + 1) : null;
    }

    /** Whether a {@link #WRITTEN} value is a change. */
    public static boolean isChange(String written) {
        return written.startsWith(CHANGE) && written.length() > 1;
    }

    /**
     * The series that a {@link #WRITTEN} value belongs to: of the same base unit, so that euros are never beside per cent,
     * and levels never beside changes. {@code EUR}, {@code EUR/J}, {@code +1}.
     */
    public static String series(String written) {
        return (isChange(written) ? CHANGE : "")
                + Units.base(unit(written), per(written)).code();
    }
}
