package org.depesche.search.counts;

import java.time.LocalDate;

/** Numbers the months from January of the year 0, so that an array holds a count of each. */
public final class MonthNumbers {

    /** Greater than the number of any month. */
    public static final int END = Short.MAX_VALUE + 1;

    /** The last year whose months fit into a short. */
    private static final int LAST_YEAR = 2700;

    private static final int MONTHS_A_YEAR = 12;

    private MonthNumbers() {}

    /** The month of a day; days before the first year or after the last count as days of that year. */
    public static short of(LocalDate day) {
        return (short) (Math.clamp(day.getYear(), 0, LAST_YEAR) * MONTHS_A_YEAR + day.getMonthValue() - 1);
    }

    /** The first day of a month by its number. */
    public static LocalDate firstDay(int month) {
        return LocalDate.of(year(month), Math.floorMod(month, MONTHS_A_YEAR) + 1, 1);
    }

    /** The year of a month by its number. */
    public static int year(int month) {
        return Math.floorDiv(month, MONTHS_A_YEAR);
    }
}
