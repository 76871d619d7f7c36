package org.depesche.register;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor decided about measures: a row of their journal.
 *
 * @param measure that it is about
 * @param other what it was merged into, or where its forms went to
 * @param name that was given
 * @param undoneBy null: it holds
 * @param was the name before it was renamed
 * @param created whether the other measure was made for it
 * @param lemmas the forms that went over
 */
public record MeasureAct(
        long id,
        Kind kind,
        int measure,
        @Nullable Integer other,
        @Nullable String name,
        String doneBy,
        OffsetDateTime doneAt,
        @Nullable String reason,
        @Nullable String undoneBy,
        @Nullable OffsetDateTime undoneAt,
        @Nullable String was,
        boolean created,
        List<String> lemmas) {

    /** All that an editor can do to a measure. */
    public enum Kind {
        MERGE,
        SPLIT,
        RENAME,
        HIDE
    }

    public boolean isUndone() {
        return undoneAt != null;
    }
}
