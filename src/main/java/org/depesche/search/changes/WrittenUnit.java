package org.depesche.search.changes;

import org.depesche.tagging.Figure;
import org.depesche.tagging.Units;
import org.jspecify.annotations.Nullable;

/** The unit of a figure, its divisor and whether the figure is a change, in one word that an index keeps. */
public final class WrittenUnit {

    private static final String BETWEEN = "\t";
    /** Marks a change: "um 3 Prozent gestiegen" is no level of 3 percent. */
    private static final String CHANGE = "+";

    private WrittenUnit() {}

    /** The word for the unit of a figure. */
    public static String of(Figure figure) {
        String per = figure.quantity().per();
        return (figure.change() == null ? "" : CHANGE)
                + figure.quantity().unit()
                + (per == null || per.isBlank() ? "" : BETWEEN + per);
    }

    /** The unit in a word. */
    public static String unit(String written) {
        String unit = isChange(written) ? written.substring(1) : written;
        return unit.contains(BETWEEN) ? unit.substring(0, unit.indexOf(BETWEEN)) : unit;
    }

    /** The divisor in a word; null if there is none. */
    public static @Nullable String per(String written) {
        return written.contains(BETWEEN) ? written.substring(written.indexOf(BETWEEN) + 1) : null;
    }

    /** Whether a word is of a change. */
    public static boolean isChange(String written) {
        return written.startsWith(CHANGE) && written.length() > 1;
    }

    /**
     * The code of the series: {@code EUR}, {@code EUR/J}, {@code +1}. The values of a series have one base unit, and are
     * either levels or changes.
     */
    public static String series(String written) {
        return (isChange(written) ? CHANGE : "")
                + Units.base(unit(written), per(written)).code();
    }
}
