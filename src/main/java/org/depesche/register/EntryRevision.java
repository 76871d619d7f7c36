package org.depesche.register;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the register in the state in which an editor saw it.
 *
 * @param revision the number of decisions about the entry at that time; null accepts any state
 */
public record EntryRevision(RegisterEntry entry, @Nullable Integer revision) {

    public static EntryRevision entity(int id, @Nullable Integer revision) {
        return new EntryRevision(RegisterEntry.entity(id), revision);
    }

    /** An entity in its current state. */
    public static EntryRevision entity(int id) {
        return entity(id, null);
    }

    public static EntryRevision measure(int id, @Nullable Integer revision) {
        return new EntryRevision(RegisterEntry.measure(id), revision);
    }

    /** A measure in its current state. */
    public static EntryRevision measure(int id) {
        return measure(id, null);
    }

    int id() {
        return entry.id();
    }

    RegisterEntry.Type type() {
        return entry.type();
    }
}
