package org.depesche.tagging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The period for which a figure holds.
 *
 * @param text the words of the period; null if it is inferred from the article's date
 * @param start first day; null if open or unresolved
 * @param end last day, inclusive; null if open or unresolved
 */
public record Period(
        @Nullable String text,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Found found) {

    public enum Found {
        /** "2023", "im Mai 2024" */
        EXPLICIT,
        /** "im vergangenen Jahr", against the day of publication */
        RELATIVE,
        /** the article's own date, because the text names no other */
        INFERRED
    }
}
