package org.depesche.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.register.DecisionRefusedException.Reason;
import org.depesche.register.RegisterEntry.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of one type of entry, as decisions and undos change them. */
abstract class EntryRows {

    final JdbcClient jdbc;
    private final Type type;

    EntryRows(JdbcClient jdbc, Type type) {
        this.jdbc = jdbc;
        this.type = type;
    }

    Type type() {
        return type;
    }

    /**
     * Locks entries until the transaction ends. Decisions are rare and take milliseconds, so they pass one at a time.
     *
     * @return the rows of these entries, by id
     */
    abstract Map<Integer, EntryRow> lock(Collection<Integer> ids);

    /**
     * Locks entries in the order of their ids, after decisions of their type that are under way.
     *
     * @param decisions the name of the lock that one decision of the type holds at a time
     * @param rows selects the parts of an {@link EntryRow} for update, where {@code id = any(:ids)}
     */
    Map<Integer, EntryRow> lock(String decisions, Collection<Integer> ids, String rows) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:name))")
                .param("name", decisions)
                .query((row, n) -> true)
                .single();
        return jdbc.sql(rows).param("ids", ids.toArray(Integer[]::new)).query(EntryRow.class).list().stream()
                .collect(Collectors.toMap(EntryRow::id, row -> row));
    }

    /**
     * Locks an entry for a decision.
     *
     * @throws DecisionRefusedException if the entry may not be decided on as it was seen
     */
    EntryRow open(EntryRevision seen) {
        return EntryRow.open(seen, lock(List.of(seen.id())));
    }

    /** Locks two different entries for a decision about both. */
    void open(EntryRevision one, EntryRevision other) {
        Map<Integer, EntryRow> locked = lock(List.of(one.id(), other.id()));
        EntryRow.open(one, locked);
        EntryRow.open(other, locked);
        if (one.id() == other.id()) {
            throw new DecisionRefusedException(Reason.CIRCLE, "The " + one.entry() + " cannot be split from itself");
        }
    }

    /**
     * Shows an entry as another one.
     *
     * @param into null shows the entry as itself again
     * @return the ids of all entries that are shown differently now
     */
    Set<Integer> point(int id, @Nullable Integer into) {
        jdbc.sql("update %s set merged_into = :into::integer where id = :id".formatted(type.table()))
                .param("id", id)
                .param("into", into)
                .update();
        return Set.of(id);
    }

    /** Gives an entry the name to show, which no import changes. */
    void rename(long act, int id, String name) {
        jdbc.sql("update %s set name = :name, name_decided = true where id = :id".formatted(type.table()))
                .param("id", id)
                .param("name", name)
                .update();
    }

    /** Restores the name before a renaming. */
    void renameBack(Act renaming) {
        jdbc.sql("""
                update %s e set name = a.before ->> 'name', name_decided = (a.before ->> 'name_decided')::boolean
                from register_act a where a.id = :act and e.id = a.subject_id
                """.formatted(type.table())).param("act", renaming.id()).update();
    }

    void hide(int id, boolean hidden) {
        jdbc.sql("update %s set hidden = :hidden where id = :id".formatted(type.table()))
                .param("id", id)
                .param("hidden", hidden)
                .update();
    }

    /** The ids of the entry and of all entries that are shown as it. */
    abstract Collection<Integer> shownAs(int id);

    /** Whether a later decision has moved on any mention or form that a split moved. */
    abstract boolean isMovedOn(Act split);

    /**
     * Returns the mentions or forms that a split moved.
     *
     * @return the ids of the entries that they return to, as far as the register keeps them
     */
    abstract Set<Integer> moveBack(Act split);

    /** Whether an entry has no mention or form. */
    abstract boolean isEmpty(int id);

    /**
     * Ends a decision or an undo: editors who saw an older state learn that it is outdated, readers see the new one.
     *
     * @param decided the entries that the decision is about
     * @param shown the entries that are shown differently now
     */
    abstract void publish(Set<Integer> decided, Set<Integer> shown);
}
