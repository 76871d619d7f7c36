package org.depesche.register;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.register.RefusedException.Reason;
import org.depesche.register.RegisterRows.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes editors' decisions about the register back, in any order in which none is left standing on nothing. */
@Component
public class Undoing {

    private final RegisterRows rows;
    private final NameRows names;
    private final Acts acts;
    private final MentionMoves mentions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Undoing(
            RegisterRows rows,
            NameRows names,
            Acts acts,
            MentionMoves mentions,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.names = names;
        this.acts = acts;
        this.mentions = mentions;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Undoes an act.
     *
     * @throws RefusedException if it was undone already, or if a later act stands on it, which it then names
     */
    @Transactional
    public Act undo(long id, String by) {
        Act seen = acts.find(id).orElseThrow(() -> new RefusedException(Reason.UNKNOWN, "No act " + id));
        List<Integer> concerned =
                Stream.of(seen.entity(), seen.other()).filter(Objects::nonNull).toList();
        Map<Integer, Row> locked = rows.lock(concerned);
        Act act = acts.find(id).orElseThrow();
        if (act.isUndone()) {
            throw new RefusedException(Reason.UNDONE, "Act " + id + " was undone already", act);
        }
        Set<Integer> shown = new HashSet<>(concerned);
        switch (act.kind()) {
            case MERGE -> shown.addAll(separate(act, locked));
            case CHANGE_TYPE -> shown.addAll(changeBack(act, locked));
            case SPLIT -> rejoin(act);
            case RENAME -> renameBack(act);
            case ADD_NAME -> takeNameAway(act);
            case REMOVE_NAME -> names.putBack(id);
            case HIDE -> {
                rows.hide(act.entity(), false);
                shown.addAll(rows.shownAs(act.entity()));
            }
            case CONFIRM -> rows.confirm(act.entity(), false);
        }
        acts.markUndone(id, by);
        rows.touch(concerned);
        events.publishEvent(new RegisterChanged(shown));
        return acts.find(id).orElseThrow();
    }

    private Set<Integer> separate(Act act, Map<Integer, Row> locked) {
        Row merged = Objects.requireNonNull(locked.get(act.entity()));
        if (!Objects.equals(merged.mergedInto(), act.other())) {
            throw standing(act, acts.standingOn(act.id(), act.entity()).stream().findFirst());
        }
        return rows.point(act.entity(), null);
    }

    private Set<Integer> changeBack(Act act, Map<Integer, Row> locked) {
        int other = Objects.requireNonNull(act.other());
        Integer before = otherMergedInto(act);
        Row target = Objects.requireNonNull(locked.get(other));
        if (before != null && target.mergedInto() != null) {
            throw standing(act, acts.standingOn(act.id(), other).stream().findFirst());
        }
        Set<Integer> shown = new HashSet<>(separate(act, locked));
        if (before != null) {
            shown.addAll(rows.point(other, before));
        }
        return shown;
    }

    private @Nullable Integer otherMergedInto(Act act) {
        return jdbc.sql("select (before ->> 'other_merged_into')::integer as id from register_act where id = :id")
                .param("id", act.id())
                .query((row, n) -> Optional.ofNullable(row.getObject("id", Integer.class)))
                .single()
                .orElse(null);
    }

    private void rejoin(Act act) {
        int other = Objects.requireNonNull(act.other());
        List<Act> later = acts.standingOn(act.id(), other);
        if (act.created() && !later.isEmpty()) {
            throw standing(act, later.stream().findFirst());
        }
        if (mentions.isMovedOn(act.id())) {
            throw standing(
                    act,
                    later.stream().filter(one -> one.kind() == Act.Kind.SPLIT).findFirst());
        }
        mentions.moveBack(act.id());
        if (act.created() && !mentions.isNamed(other)) {
            // what was made for this alone
            rows.hide(other, true);
        }
    }

    private void renameBack(Act act) {
        Optional<Act> later = acts.standingOn(act.id(), act.entity()).stream()
                .filter(one -> one.entity() == act.entity())
                .filter(one -> one.kind() == Act.Kind.RENAME
                        || one.kind() == Act.Kind.REMOVE_NAME && Objects.equals(one.name(), act.was()))
                .findFirst();
        if (later.isPresent()) {
            throw standing(act, later);
        }
        names.revert(act.id());
        names.removeAdded(act.id());
    }

    private void takeNameAway(Act act) {
        Optional<Act> later = acts.standingOn(act.id(), act.entity()).stream()
                .filter(one -> one.kind() == Act.Kind.RENAME || one.kind() == Act.Kind.REMOVE_NAME)
                .filter(one -> Objects.equals(one.name(), act.name()))
                .findFirst();
        if (later.isPresent()) {
            throw standing(act, later);
        }
        names.removeAdded(act.id());
    }

    private static RefusedException standing(Act act, Optional<Act> later) {
        return new RefusedException(Reason.STOOD_ON, "A later act stands on act " + act.id(), later.orElse(null));
    }
}
