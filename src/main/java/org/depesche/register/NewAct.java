package org.depesche.register;

import org.jspecify.annotations.Nullable;

/**
 * A decision that is about to enter the journal.
 *
 * @param other the id of the entry of the same type that was merged into, or that received mentions or forms
 * @param created whether the other entry was created for this decision
 */
record NewAct(
        Act.Kind kind,
        RegisterEntry entry,
        @Nullable Integer other,
        boolean created,
        @Nullable String name) {

    static NewAct of(Act.Kind kind, RegisterEntry entry) {
        return new NewAct(kind, entry, null, false, null);
    }

    NewAct to(int target) {
        return new NewAct(kind, entry, target, false, name);
    }

    NewAct toCreated(int target) {
        return new NewAct(kind, entry, target, true, name);
    }

    NewAct named(String given) {
        return new NewAct(kind, entry, other, created, given);
    }
}
