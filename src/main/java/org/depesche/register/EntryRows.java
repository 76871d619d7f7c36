package org.depesche.register;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one type of entry, as decisions and undos change them. */
interface EntryRows {

    RegisterEntry.Type type();

    /**
     * Locks entries until the transaction ends. Decisions are rare and take milliseconds, so they pass one at a time.
     *
     * @return the rows of these entries, by id
     */
    Map<Integer, EntryRow> lock(Collection<Integer> ids);

    /**
     * Shows an entry as another one.
     *
     * @param into null shows the entry as itself again
     * @return the ids of all entries that are shown differently now
     */
    Set<Integer> point(int id, @Nullable Integer into);

    /** Gives an entry the name to show, which no import changes. */
    void rename(long act, int id, String name);

    /** Restores the name before a renaming. */
    void renameBack(Act renaming);

    void hide(int id, boolean hidden);

    /** The ids of the entry and of all entries that are shown as it. */
    Collection<Integer> shownAs(int id);

    /** Whether a later decision has moved on any mention or form that a split moved. */
    boolean isMovedOn(Act split);

    /**
     * Returns the mentions or forms that a split moved.
     *
     * @return the ids of the entries that they return to, as far as the register keeps them
     */
    Set<Integer> moveBack(Act split);

    /** Whether an entry has no mention or form. */
    boolean isEmpty(int id);

    /**
     * Ends a decision or an undo: editors who saw an older state learn that it is outdated, readers see the new one.
     *
     * @param decided the entries that the decision is about
     * @param shown the entries that are shown differently now
     */
    void publish(Set<Integer> decided, Set<Integer> shown);
}
