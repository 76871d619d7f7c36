package org.depesche.tagging.time;

import java.time.LocalDate;
import org.depesche.tagging.Period;
import org.jspecify.annotations.Nullable;

/**
 * A time in a sentence.
 *
 * @param start first token
 * @param end token after the last
 * @param from the first day; null if open or unresolved
 * @param to the last day; null if open or unresolved
 */
record TimeExpression(
        int start,
        int end,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Period.Found found) {

    private static final int LONGEST_MONTH = 31;

    /** A time that only a day of publication would resolve. */
    static TimeExpression unresolved(int start, int end) {
        return new TimeExpression(start, end, null, null, Period.Found.RELATIVE);
    }

    /** Whether it is a day, some days or a month. */
    boolean isWithinMonth() {
        return from != null && to != null && to.isBefore(from.plusDays(LONGEST_MONTH));
    }

    /** Whether a year or a decade begins on the first day. */
    boolean beginsYear() {
        return from != null && from.getDayOfYear() == 1;
    }
}
