package org.depesche.register;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.depesche.register.DecisionRefusedException.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Undoes decisions of editors, in any order that leaves no later decision without its ground. */
@Component
public class DecisionUndo {

    private final RegisterRows register;
    private final EntityRows entities;
    private final MeasureRows measures;
    private final NameRows names;
    private final Acts acts;

    DecisionUndo(RegisterRows register, EntityRows entities, MeasureRows measures, NameRows names, Acts acts) {
        this.register = register;
        this.entities = entities;
        this.measures = measures;
        this.names = names;
        this.acts = acts;
    }

    /**
     * Undoes an act.
     *
     * @throws DecisionRefusedException if the act was undone already, or if a later act depends on it, which it then
     *     names
     */
    @Transactional
    public Act undo(long id, String by) {
        Act seen = acts.find(id).orElseThrow(() -> new DecisionRefusedException(Reason.UNKNOWN, "No act " + id));
        EntryRows rows = register.of(seen.entry());
        Map<Integer, EntryRow> locked = rows.lock(seen.concerned());
        Act act = acts.get(id);
        if (act.isUndone()) {
            throw new DecisionRefusedException(Reason.UNDONE, "Act " + id + " was undone already", act);
        }
        Set<Integer> shown = new HashSet<>();
        switch (act.kind()) {
            case MERGE -> shown.addAll(separate(act, locked));
            case CHANGE_TYPE -> shown.addAll(changeBack(act, locked));
            case SPLIT -> shown.addAll(rejoin(act));
            case RENAME -> renameBack(act);
            case ADD_NAME -> removeAddedName(act);
            case REMOVE_NAME -> names.putBack(id);
            case HIDE -> {
                rows.hide(act.entry().id(), false);
                shown.addAll(rows.shownAs(act.entry().id()));
            }
            case CONFIRM -> entities.confirm(act.entry().id(), false);
            case TRANSLATE -> translateBack(act);
        }
        acts.markUndone(id, by);
        rows.publish(act.concerned(), shown);
        return acts.get(id);
    }

    private static RegisterEntry other(Act act) {
        return Objects.requireNonNull(act.other());
    }

    private Set<Integer> separate(Act act, Map<Integer, EntryRow> locked) {
        EntryRow merged = Objects.requireNonNull(locked.get(act.entry().id()));
        if (!Objects.equals(merged.mergedInto(), other(act).id())) {
            throw refused(act, acts.laterThan(act, act.entry()).stream().findFirst());
        }
        return register.of(act.entry()).point(act.entry().id(), null);
    }

    private Set<Integer> changeBack(Act act, Map<Integer, EntryRow> locked) {
        RegisterEntry other = other(act);
        Integer before = acts.before(act).otherMergedInto();
        EntryRow target = Objects.requireNonNull(locked.get(other.id()));
        if (before != null && target.mergedInto() != null) {
            throw refused(act, acts.laterThan(act, other).stream().findFirst());
        }
        Set<Integer> shown = new HashSet<>(separate(act, locked));
        if (before != null) {
            shown.addAll(entities.point(other.id(), before));
        }
        return shown;
    }

    private Set<Integer> rejoin(Act act) {
        RegisterEntry other = other(act);
        EntryRows rows = register.of(other);
        boolean created = acts.before(act).created();
        List<Act> later = acts.laterThan(act, other);
        if (created && !later.isEmpty()) {
            throw refused(act, later.stream().findFirst());
        }
        if (rows.isMovedOn(act)) {
            throw refused(
                    act,
                    later.stream().filter(one -> one.kind() == Act.Kind.SPLIT).findFirst());
        }
        Set<Integer> owners = rows.moveBack(act);
        if (created && rows.isEmpty(other.id())) {
            // the split was the only reason for this entry
            rows.hide(other.id(), true);
        }
        return owners;
    }

    private void renameBack(Act act) {
        refuseAfter(
                act,
                later -> later.entry().equals(act.entry())
                        && (later.kind() == Act.Kind.RENAME
                                || later.kind() == Act.Kind.REMOVE_NAME && Objects.equals(later.name(), act.was())));
        register.of(act.entry()).renameBack(act);
    }

    private void translateBack(Act act) {
        refuseAfter(act, later -> later.entry().equals(act.entry()) && later.kind() == Act.Kind.TRANSLATE);
        measures.translate(act.entry().id(), act.was());
    }

    private void removeAddedName(Act act) {
        refuseAfter(
                act,
                later -> (later.kind() == Act.Kind.RENAME || later.kind() == Act.Kind.REMOVE_NAME)
                        && Objects.equals(later.name(), act.name()));
        names.removeAdded(act.id());
    }

    private void refuseAfter(Act act, Predicate<Act> dependent) {
        Optional<Act> later =
                acts.laterThan(act, act.entry()).stream().filter(dependent).findFirst();
        if (later.isPresent()) {
            throw refused(act, later);
        }
    }

    private static DecisionRefusedException refused(Act act, Optional<Act> later) {
        return new DecisionRefusedException(
                Reason.STOOD_ON, "A later act depends on act " + act.id(), later.orElse(null));
    }
}
