package org.depesche.register;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an editor decided about the register: a row of its journal.
 *
 * @param entity that it is about
 * @param other what it was merged into, or where its mentions went to
 * @param name that was given, added or removed
 * @param was the name before it was renamed
 * @param created whether the other entity was made for it
 * @param undoneBy null: it holds
 */
public record Act(
        long id,
        Kind kind,
        int entity,
        @Nullable Integer other,
        @Nullable String name,
        String doneBy,
        OffsetDateTime doneAt,
        @Nullable String reason,
        @Nullable String undoneBy,
        @Nullable OffsetDateTime undoneAt,
        @Nullable String was,
        boolean created) {

    /** All that an editor can do to an entity. */
    public enum Kind {
        MERGE,
        SPLIT,
        RENAME,
        ADD_NAME,
        REMOVE_NAME,
        CHANGE_TYPE,
        HIDE,
        CONFIRM
    }

    public boolean isUndone() {
        return undoneAt != null;
    }
}
