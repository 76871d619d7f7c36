package org.depesche.api;

import java.time.LocalDate;
import java.util.Locale;
import org.depesche.tagging.Period;
import org.jspecify.annotations.Nullable;

/**
 * The period of a figure.
 *
 * @param text the words that state it; null if the text states none
 * @param start first day; null if open or not resolved
 * @param end last day, inclusive; null if open or not resolved
 * @param found {@code explicit}, {@code relative} to the day of publication, or {@code inferred} from it
 */
record PeriodResource(
        @Nullable String text,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        String found) {

    static PeriodResource of(Period period) {
        return new PeriodResource(
                period.text(),
                period.start(),
                period.end(),
                period.found().name().toLowerCase(Locale.ROOT));
    }
}
