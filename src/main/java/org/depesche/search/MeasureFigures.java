package org.depesche.search;

import java.util.List;
import java.util.Locale;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Quantity.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a measure in columns; a figure is an index from 0. Values are in the base unit of their series, decreases
 * below zero; days are counted from 1970. Immutable.
 */
public interface MeasureFigures {

    /** An unknown day. */
    int UNKNOWN = Integer.MIN_VALUE;

    /**
     * Values that can be compared: of one base unit, levels or changes.
     *
     * @param code in URLs
     * @param unit of most of the figures, as {@link org.depesche.tagging.Quantity#unit()}
     * @param per the unit of the divisor; null if there is none
     * @param change whether they are sizes of changes
     * @param factor a value of the columns divided by it is one in the unit
     */
    record Series(String code, String unit, @Nullable String per, boolean change, double factor, long count) {}

    /** An entity with the number of figures whose subject it is. */
    record Subject(int id, EntityKind kind, String name, String url, long count) {}

    int size();

    /** The figure in the database. */
    long id(int figure);

    /** Its day on a time axis: the middle of its period, else the day of its article. */
    int place(int figure);

    /** First day of its period; {@link #UNKNOWN}: open. */
    int start(int figure);

    /** Last day of its period; {@link #UNKNOWN}: open. */
    int end(int figure);

    double value(int figure);

    /** A number that is equal for figures with the same direction and role ("von", "auf"). */
    int sense(int figure);

    /** Whether its measure and its one subject are known well enough to set it against another report. */
    boolean isClaim(int figure);

    /** The number of its series. */
    int series(int figure);

    /** The day on which its article was published; {@link #UNKNOWN} if it is not known. */
    int published(int figure);

    Modifier modifier(int figure);

    /** Whether it is the earlier value of a change: the 3 of "von 3 auf 5 Prozent". */
    boolean isBeginning(int figure);

    /** Whether its text states the first and the last day of its period. */
    boolean isDated(int figure);

    /** Whether the name of its measure is certain enough to compare it with others. */
    boolean isCompared(int figure);

    /** The one entity whose figure it is, as it is shown; 0 if only the entities near it are known. */
    int knownSubject(int figure);

    /** The number of its qualifier in {@link #qualifiers}; 0 if its text names none. */
    int qualifier(int figure);

    /** The qualifiers as sets of lemmas, sorted, with blanks between them; the first is empty. */
    List<String> qualifiers();

    /** The ids of its subjects, as they are shown. */
    int[] subjects(int figure);

    /** The most frequent first. */
    List<Series> series();

    /** All figures. */
    int[] all();

    /**
     * The figures of a series whose place in time lies between two days.
     *
     * @param subject id of an entity as it is shown; 0: of any
     */
    int[] select(Series wanted, int subject, DaySpan days);

    /** The same figures, the latest first, those without a day last. */
    int[] latestFirst(int[] figures);

    /** The ids of some figures in the database, in their order. */
    List<Long> ids(int[] figures, int from, int to);

    /**
     * The subjects of the figures, the most frequent first.
     *
     * @param locale of their names
     */
    List<Subject> subjects(int[] figures, int most, Locale locale);

    /**
     * @param id as it is shown
     * @param locale of the name
     */
    Subject subject(int id, long count, Locale locale);

    /** The id under which an entity is shown; 0 if it is hidden or not known. */
    int shown(int entity);

    /** Whether an entity is the subject of any figure. */
    boolean haveSubject(int shown);

    /** The number of articles of the figures. */
    int articles();

    /** The ids of the articles that were stored last, ascending, each once. */
    List<Integer> lastArticles(int most);
}
