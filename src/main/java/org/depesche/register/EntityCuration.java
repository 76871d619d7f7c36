package org.depesche.register;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.depesche.register.DecisionRefusedException.Reason;
import org.depesche.register.EntityRows.Keyed;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The decisions that editors take about entities only. The rules of {@link Curation} for decisions hold here too. */
@Component
public class EntityCuration {

    private final EntityRows rows;
    private final NameRows names;
    private final MentionMoves mentions;
    private final Acts acts;

    EntityCuration(EntityRows rows, NameRows names, MentionMoves mentions, Acts acts) {
        this.rows = rows;
        this.names = names;
        this.mentions = mentions;
        this.acts = acts;
    }

    private Act done(long act, Set<Integer> decided, Set<Integer> shown) {
        rows.publish(decided, shown);
        return acts.get(act);
    }

    /**
     * Shows an entity as one of another kind: as the entity that has the key there, which is created if missing. The
     * old key leads to it from now on, so that an import that still assumes the old kind changes nothing.
     *
     * @param as the right kind, and the key of the entity there
     */
    @Transactional
    public Act changeType(EntryRevision entity, EntityKey as, String by, @Nullable String reason) {
        Keyed there = rows.find(as).orElse(null);
        Map<Integer, EntryRow> locked =
                rows.lock(there == null ? List.of(entity.id()) : List.of(entity.id(), there.id(), there.canonicalId()));
        EntryRow changed = EntryRow.open(entity, locked);
        if (rows.kind(changed.id()) == as.kind()) {
            throw new DecisionRefusedException(
                    Reason.ALREADY, "The " + entity.entry() + " is a " + as.kind() + " already");
        }
        NewAct change = NewAct.of(Act.Kind.CHANGE_TYPE, entity.entry());
        Set<Integer> shown = new HashSet<>();
        int target;
        long act;
        if (there == null) {
            String name = changed.nameDecided() ? changed.name() : as.name();
            target = rows.enter(new EntityKey(as.kind(), as.key(), name), changed.nameDecided());
            shown.add(target);
            act = acts.add(change.toCreated(target), by, reason);
        } else if (Objects.requireNonNull(locked.get(there.id())).shownAs() == changed.id()) {
            // the kind was changed in the other direction before: the two entities change places
            target = there.id();
            act = acts.add(change.to(target), by, reason);
            shown.addAll(rows.point(target, null));
        } else {
            EntryRow root = EntryRow.open(
                    EntryRevision.entity(
                            Objects.requireNonNull(locked.get(there.id())).shownAs()),
                    locked);
            if (rows.kind(root.id()) != as.kind()) {
                throw new DecisionRefusedException(
                        Reason.MERGED, "The owner of this key is shown as entity " + root.id() + " of another kind");
            }
            target = root.id();
            act = acts.add(change.to(target), by, reason);
        }
        shown.addAll(rows.point(changed.id(), target));
        return done(act, Set.of(changed.id(), target), shown);
    }

    /**
     * Moves mentions of an entity to another one. No import moves them again.
     *
     * @param chosen ids of mentions
     */
    @Transactional
    public Act split(
            EntryRevision entity, Collection<Long> chosen, EntryRevision to, String by, @Nullable String reason) {
        rows.open(entity, to);
        return split(NewAct.of(Act.Kind.SPLIT, entity.entry()).to(to.id()), to.id(), chosen, by, reason);
    }

    /** Moves mentions of an entity to a new one of this kind and name. */
    @Transactional
    public Act split(
            EntryRevision entity,
            Collection<Long> chosen,
            EntityKind kind,
            String name,
            String by,
            @Nullable String reason) {
        rows.open(entity);
        int target = rows.enter(kind, Curation.clean(name));
        return split(NewAct.of(Act.Kind.SPLIT, entity.entry()).toCreated(target), target, chosen, by, reason);
    }

    private Act split(NewAct split, int to, Collection<Long> chosen, String by, @Nullable String reason) {
        int from = split.entry().id();
        long act = acts.add(split, by, reason);
        if (mentions.move(act, chosen, rows.shownAs(from), to) == 0) {
            throw new DecisionRefusedException(Reason.NO_MENTION, "No mention of the " + split.entry() + " was chosen");
        }
        return done(act, Set.of(from, to), Set.of());
    }

    /**
     * Adds a name by which an entity is found.
     *
     * @param language ISO 639-1 code; null for any language
     */
    @Transactional
    public Act addName(
            EntryRevision entity, String name, @Nullable String language, String by, @Nullable String reason) {
        String wanted = Curation.clean(name);
        EntryRow row = rows.open(entity);
        if (names.has(rows.shownAs(row.id()), wanted)) {
            throw new DecisionRefusedException(Reason.ALREADY, "The " + entity.entry() + " has this name already");
        }
        long act = acts.add(NewAct.of(Act.Kind.ADD_NAME, entity.entry()).named(wanted), by, reason);
        names.add(act, row.id(), wanted, language);
        return done(act, Set.of(row.id()), Set.of());
    }

    /** Removes a name, so that the entity is no longer found by it. No import brings the name back. */
    @Transactional
    public Act removeName(EntryRevision entity, String name, String by, @Nullable String reason) {
        EntryRow row = rows.open(entity);
        List<Integer> all = rows.shownAs(row.id());
        if (row.name().equals(name)) {
            throw new DecisionRefusedException(
                    Reason.SHOWN_NAME, "The shown name of the " + entity.entry() + " must stay");
        }
        if (!names.has(all, name)) {
            throw new DecisionRefusedException(Reason.NO_NAME, "The " + entity.entry() + " has no such name");
        }
        long act = acts.add(NewAct.of(Act.Kind.REMOVE_NAME, entity.entry()).named(name), by, reason);
        names.remove(act, all, name);
        return done(act, Set.of(row.id()), Set.of());
    }

    /** Records that an editor has checked an entity. */
    @Transactional
    public Act confirm(EntryRevision entity, String by, @Nullable String reason) {
        EntryRow row = rows.open(entity);
        if (!rows.confirm(row.id(), true)) {
            throw new DecisionRefusedException(Reason.ALREADY, "The " + entity.entry() + " is confirmed already");
        }
        long act = acts.add(NewAct.of(Act.Kind.CONFIRM, entity.entry()), by, reason);
        return done(act, Set.of(row.id()), Set.of());
    }
}
