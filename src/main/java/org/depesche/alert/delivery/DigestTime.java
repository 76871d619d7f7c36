package org.depesche.alert.delivery;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * When an account gets its digests.
 *
 * @param hour from 0 to 23, in the archive's zone; null: the operator's
 * @param weekday of weekly digests, from 1 for Monday; null: the operator's
 */
public record DigestTime(@Nullable Integer hour, @Nullable Integer weekday) {

    static final DigestTime USUAL = new DigestTime(null, null);

    private static final int HOURS = 24;

    /** Values that do not exist count as the operator's. */
    public DigestTime {
        hour = hour == null || hour < 0 || hour >= HOURS ? null : hour;
        weekday = weekday == null || weekday < 1 || weekday > DayOfWeek.values().length ? null : weekday;
    }
}
