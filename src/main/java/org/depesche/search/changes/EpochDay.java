package org.depesche.search.changes;

import java.time.LocalDate;

/** Converts days to the numbers of the index. */
public final class EpochDay {

    private EpochDay() {}

    /** Days since 1970. */
    public static int of(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
