package org.depesche.search.figures;

import org.depesche.search.MeasureFigures;
import org.depesche.search.changes.FigureTraits;
import org.depesche.tagging.Quantity.Modifier;
import org.depesche.tagging.Units;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the index. Days are counted since 1970.
 *
 * @param series the code of the series of comparable figures: {@code WrittenUnit.series}
 * @param value in the base unit
 * @param subjects the ids under which its subjects are shown
 */
record IndexedFigure(
        long id, int article, Time time, int traits, String series, double value, int[] subjects, MeasureName measure) {

    /**
     * The time of a figure, in days.
     *
     * @param day of its article; {@link MeasureFigures#UNKNOWN} if not known
     * @param place the day on a time axis: the middle of the period, or else the day of the article
     * @param length the length of the period as a class; {@link #OPEN} if unknown
     */
    record Time(int day, int place, int length) {}

    /**
     * The measure of a figure; lemma and name are null if readers see none.
     *
     * @param name the measure as written
     * @param qualifier the lemmas of the words that restrict it; empty if there are none
     */
    record MeasureName(@Nullable String lemma, @Nullable String name, String qualifier) {}

    /** The class of a period without an end. */
    static final int OPEN = -1;

    /** The most days of each class: a day or a week, a month, a quarter, half a year, a year. */
    private static final int[] LENGTHS = {7, 45, 100, 200, 400};

    static int length(int start, int end) {
        int days = end - start + 1;
        int length = 0;
        while (length < LENGTHS.length && days > LENGTHS[length]) {
            length++;
        }
        return length;
    }

    /**
     * Whether its value can be compared: measure and subject are known well enough, and it is no change, no bound, not the
     * earlier value of another figure and no number of an event.
     */
    boolean isComparable() {
        return FigureTraits.isCompared(traits)
                && FigureTraits.subject(traits) != null
                && subjects.length > 0
                && isLevel(series)
                && isValue(traits)
                && time.length != OPEN
                && !isOfEvent();
    }

    /**
     * Whether it counts people or things on a day: "5200 Menschen" at an opening are not fewer than 12,000 at a demonstration.
     * Counts of months and years are of all that happened in them, and some things are there at any time.
     */
    private boolean isOfEvent() {
        return time.length == 0 && Units.isCounted(series) && !LastingThings.include(measure.lemma);
    }

    /** The id under which its one subject is shown; 0 if it is not known. */
    int subject() {
        return subjects.length == 0 || FigureTraits.subject(traits) == null ? 0 : subjects[0];
    }

    static boolean isLevel(String series) {
        return !series.startsWith("+");
    }

    static boolean isValue(int traits) {
        return FigureTraits.modifier(traits).isPoint() && FigureTraits.role(traits) != FigureTraits.FROM;
    }

    boolean isExact() {
        return FigureTraits.modifier(traits) == Modifier.EXACT;
    }
}
