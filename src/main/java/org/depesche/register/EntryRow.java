package org.depesche.register;

import java.util.Map;
import org.depesche.register.DecisionRefusedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The state of an entry that is locked for a decision.
 *
 * @param shownAs the id of the entry that it was merged into, else its own
 * @param nameDecided whether no import may change the name
 * @param revision the number of decisions about the entry
 */
record EntryRow(
        int id,
        String name,
        @Nullable Integer mergedInto,
        int shownAs,
        boolean hidden,
        boolean nameDecided,
        int revision) {

    /**
     * The row of an entry that can be decided about.
     *
     * @throws DecisionRefusedException if the entry is unknown, has changed since it was seen, or is merged or hidden
     */
    static EntryRow open(EntryRevision seen, Map<Integer, EntryRow> locked) {
        EntryRow row = locked.get(seen.id());
        if (row == null) {
            throw new DecisionRefusedException(Reason.UNKNOWN, "No " + seen.entry());
        }
        if (seen.revision() != null && seen.revision() != row.revision()) {
            throw new DecisionRefusedException(
                    Reason.CHANGED,
                    "The " + seen.entry() + " is at revision " + row.revision() + ", not " + seen.revision());
        }
        if (row.mergedInto() != null) {
            throw new DecisionRefusedException(
                    Reason.MERGED, "The " + seen.entry() + " was merged into " + row.shownAs());
        }
        if (row.hidden()) {
            throw new DecisionRefusedException(Reason.HIDDEN, "The " + seen.entry() + " is hidden");
        }
        return row;
    }
}
