package org.depesche.search;

import java.time.LocalDate;
import java.util.List;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Quantity.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a measure as columns: a figure is a number from 0. Values are in the base unit of their series, that of a
 * fall below zero; days are counted since 1970. Does not change.
 */
public interface MeasureFigures {

    /** Where a day is not known. */
    int UNKNOWN = Integer.MIN_VALUE;

    /**
     * Values that can be compared: of one base unit, levels or changes.
     *
     * @param code in URLs
     * @param unit that most of them are told in, as {@link org.depesche.tagging.Quantity#unit()}
     * @param per what it is counted by; null if by nothing
     * @param change whether they are sizes of changes
     * @param factor a value of the columns divided by it is one in the unit
     */
    record Series(String code, String unit, @Nullable String per, boolean change, double factor, long count) {}

    /** Whom or what so many figures are told of. */
    record Subject(int id, EntityKind kind, String name, String url, long count) {}

    int size();

    /** The figure in the database. */
    long id(int figure);

    /** Where it stands in time, as a day: the middle of its period, else the day of its article. */
    int place(int figure);

    /** First day of its period; {@link #UNKNOWN} where open. */
    int start(int figure);

    /** Last day of its period; {@link #UNKNOWN} where open. */
    int end(int figure);

    double value(int figure);

    Modifier modifier(int figure);

    /** The same for figures of the same direction and the same role ("von", "auf"). */
    int sense(int figure);

    /** The number of its series. */
    int series(int figure);

    /** The ids of the entities that it is told of, as they are shown. */
    int[] subjects(int figure);

    /** The most frequent first. */
    List<Series> series();

    /** All of them. */
    int[] all();

    /**
     * Those of a series whose place in time lies within, however many.
     *
     * @param subject id of an entity as it is shown; 0: of any
     */
    int[] select(Series wanted, int subject, @Nullable LocalDate from, @Nullable LocalDate to);

    /** The same figures, the latest first, those without a day last. */
    int[] latestFirst(int[] figures);

    /** The ids of some of them in the database, in their order. */
    List<Long> ids(int[] figures, int from, int to);

    /** Whom and what they are told of, the most frequent first. */
    List<Subject> subjects(int[] figures, int most);

    /** @param id as it is shown */
    Subject subject(int id, long count);

    /** The id under which an entity is shown; 0 if it is hidden or not known. */
    int shown(int entity);

    /** Whether any of them is told of an entity. */
    boolean tellOf(int shown);

    /** How many articles tell them. */
    int articles();

    /** The ids of the articles that were stored last, ascending, each once. */
    List<Integer> lastArticles(int most);
}
