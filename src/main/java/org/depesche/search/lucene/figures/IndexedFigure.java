package org.depesche.search.lucene.figures;

import org.depesche.search.MeasureFigures;
import org.depesche.search.changes.FigureTraits;
import org.depesche.tagging.Quantity.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A figure as the index has it. Days are counted since 1970.
 *
 * @param day of its article; {@link MeasureFigures#UNKNOWN} if not known
 * @param place where it stands in time: the middle of its period, else the day of its article
 * @param length how long its period is, as a class; {@link #OPEN} where nobody knows
 * @param series what it can be compared with: {@code FigureFields.series}
 * @param value in the base unit
 * @param subjects whom and what it is told of, as they are shown
 * @param lemma of what it counts; null if the text does not say
 * @param name what it counts, as written
 */
record IndexedFigure(
        long id,
        int article,
        int day,
        int place,
        int length,
        int traits,
        String series,
        double value,
        int[] subjects,
        @Nullable String lemma,
        @Nullable String name) {

    /** The class of a period without an end. */
    static final int OPEN = -1;

    /** The longest of each class: a day or week, a month, a quarter, half a year, a year. */
    private static final int[] LENGTHS = {7, 45, 100, 200, 400};

    static int length(int start, int end) {
        int days = end - start + 1;
        int length = 0;
        while (length < LENGTHS.length && days > LENGTHS[length]) {
            length++;
        }
        return length;
    }

    /** Whether it is a value that another can be more or less than: no change, no bound, no past of another value. */
    boolean isComparable() {
        return isLevel(series) && isValue(traits) && length != OPEN;
    }

    static boolean isLevel(String series) {
        return !series.startsWith("+");
    }

    static boolean isValue(int traits) {
        Modifier modifier = FigureTraits.modifier(traits);
        boolean plain = modifier == Modifier.EXACT
                || modifier == Modifier.ABOUT
                || modifier == Modifier.NEARLY
                || modifier == Modifier.GOOD;
        return plain && FigureTraits.role(traits) != FigureTraits.FROM;
    }

    boolean isExact() {
        return FigureTraits.modifier(traits) == Modifier.EXACT;
    }
}
