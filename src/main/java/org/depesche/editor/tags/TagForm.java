package org.depesche.editor.tags;

import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says of words.
 *
 * @param words as they stand in the text, typed or copied
 * @param place which of their occurrences: {@code 12-20}
 * @param kind what the words name
 * @param name who is looked for
 * @param entity who is meant: an id of the register, or {@link #NEW} for one of that name who is not in it yet
 * @param reason why, for the history
 * @param revision the revision of the article that the editor saw
 */
record TagForm(
        @Nullable String words,
        @Nullable String place,
        @Nullable EntityKind kind,
        @Nullable String name,
        @Nullable String entity,
        @Nullable String reason,
        @Nullable Integer revision) {

    static final String NEW = "new";

    private static final int LONGEST = 500;

    /** The place; null if none is given that can be read. */
    @Nullable
    Span span() {
        return span(place);
    }

    static @Nullable Span span(@Nullable String place) {
        if (place == null || !place.matches("\\d{1,9}-\\d{1,9}")) {
            return null;
        }
        int dash = place.indexOf('-');
        int start = Integer.parseInt(place.substring(0, dash));
        int end = Integer.parseInt(place.substring(dash + 1));
        return start < end ? new Span(start, end) : null;
    }

    /** One line, not too long; null if nothing is left. */
    static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = text.replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
        return line.isEmpty() ? null : line.substring(0, Math.min(line.length(), LONGEST));
    }
}
