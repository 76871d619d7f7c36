package org.depesche.tagging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a figure holds.
 *
 * @param text the words it was read from; null if inferred from the article's date
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
        /** not said: the article's own date */
        INFERRED
    }
}
