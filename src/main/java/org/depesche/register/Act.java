package org.depesche.register;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A decision of an editor about an entry of the register: a row of the journal.
 *
 * @param other the entry that was merged into, or that received the mentions or forms of a split
 * @param name the name that was given, added or removed
 * @param was the name before a renaming
 * @param undo null while the decision holds
 */
public record Act(
        long id,
        Kind kind,
        RegisterEntry entry,
        @Nullable RegisterEntry other,
        @Nullable String name,
        @Nullable String was,
        Signature done,
        @Nullable Signature undo) {

    /** The kinds of decisions; measures know merge, split, rename, translate and hide only. */
    public enum Kind {
        MERGE,
        SPLIT,
        RENAME,
        ADD_NAME,
        REMOVE_NAME,
        CHANGE_TYPE,
        HIDE,
        CONFIRM,
        /** Gives a measure the name that English pages show. */
        TRANSLATE;

        /** The name in messages: {@code add-name}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The editor, the time, and the reason that the editor gave. */
    public record Signature(
            String by, OffsetDateTime at, @Nullable String reason) {}

    public boolean isUndone() {
        return undo != null;
    }

    /** The ids of the entries that the decision is about. */
    Set<Integer> concerned() {
        Set<Integer> ids = new TreeSet<>(Set.of(entry.id()));
        if (other != null) {
            ids.add(other.id());
        }
        return ids;
    }
}
