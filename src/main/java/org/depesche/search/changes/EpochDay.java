package org.depesche.search.changes;

import java.time.LocalDate;

/** Days as the index counts them. */
public final class EpochDay {

    private EpochDay() {}

    /** Days since 1970. */
    public static int of(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
