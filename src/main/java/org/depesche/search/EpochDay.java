package org.depesche.search;

import java.time.LocalDate;

/** Days as the index counts them. */
final class EpochDay {

    private EpochDay() {}

    /** Days since 1970. */
    static int of(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
