package org.depesche.curation;

import org.depesche.register.EntryRevision;
import org.depesche.register.RegisterEntry;
import org.jspecify.annotations.Nullable;

/**
 * The other entry of a merge or a split as an editor chooses it.
 *
 * @param into the id of the entity to merge into
 * @param to the id of the measure to merge into, or of the entry that receives mentions or forms
 * @param q the search for the entry
 */
public record OtherEntryForm(
        @Nullable String into,
        @Nullable String to,
        @Nullable Integer intoRevision,
        @Nullable Integer toRevision,
        @Nullable String q) {

    /** The id of the entry; null until it is chosen. */
    public @Nullable Integer id() {
        String number = into != null ? into.strip() : to == null ? "" : to.strip();
        return number.matches("\\d{1,9}") ? Integer.valueOf(number) : null;
    }

    public EntryRevision seen(RegisterEntry.Type type, int id) {
        return new EntryRevision(new RegisterEntry(type, id), into != null ? intoRevision : toRevision);
    }

    public String typed() {
        return q == null ? "" : q.strip();
    }
}
