package org.depesche.register;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.register.RefusedException.Reason;
import org.depesche.register.RegisterRows.Row;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What editors decide about the register. Each decision is at once and everywhere, is entered in the journal, holds
 * against every later import, and can be undone: see {@link Undoing}.
 *
 * <p>All methods throw {@link RefusedException} if the decision cannot be, and then change nothing; {@code by} is the
 * editor's name, {@code reason} what they say about it, if anything.
 */
@Component
public class Curation {

    private static final int LONGEST_NAME = 200;

    private final RegisterRows rows;
    private final NameRows names;
    private final Acts acts;
    private final MentionMoves mentions;
    private final ApplicationEventPublisher events;

    Curation(RegisterRows rows, NameRows names, Acts acts, MentionMoves mentions, ApplicationEventPublisher events) {
        this.rows = rows;
        this.names = names;
        this.acts = acts;
        this.mentions = mentions;
        this.events = events;
    }

    /** Shows an entity as another one from now on: its articles, its names, its page. */
    @Transactional
    public Act merge(Seen entity, Seen into, String by, @Nullable String reason) {
        Map<Integer, Row> locked = rows.lock(List.of(entity.entity(), into.entity()));
        Row wanted = locked.get(into.entity());
        if (wanted != null && wanted.canonicalId() == entity.entity()) {
            throw new RefusedException(
                    Reason.CIRCLE, "Entity " + into.entity() + " is shown as " + entity.entity() + " already");
        }
        Row merged = RegisterRows.open(entity, locked);
        Row target = RegisterRows.open(into, locked);
        long act = acts.add(Act.Kind.MERGE, merged.id(), target.id(), null, false, by, reason);
        return done(act, rows.point(merged.id(), target.id()), Set.of(merged.id(), target.id()));
    }

    /**
     * Shows an entity as one of another kind: the one that has the key there, made if there is none. The old key leads
     * to it from now on, so that an import that still takes it for the old kind changes nothing.
     *
     * @param as the kind that it is, and its key there
     */
    @Transactional
    public Act changeType(Seen entity, EntityKey as, String by, @Nullable String reason) {
        Row there = rows.find(as.kind(), as.key()).orElse(null);
        Map<Integer, Row> locked = rows.lock(
                there == null ? List.of(entity.entity()) : List.of(entity.entity(), there.id(), there.canonicalId()));
        Row changed = RegisterRows.open(entity, locked);
        if (changed.kind() == as.kind()) {
            throw new RefusedException(Reason.ALREADY, "Entity " + changed.id() + " is a " + as.kind() + " already");
        }
        Set<Integer> shown = new HashSet<>();
        int target;
        long act;
        if (there == null) {
            String name = changed.nameDecided() ? changed.name() : as.name();
            target = rows.enter(new EntityKey(as.kind(), as.key(), name), changed.nameDecided());
            shown.add(target);
            act = acts.add(Act.Kind.CHANGE_TYPE, changed.id(), target, null, true, by, reason);
        } else if (locked.get(there.id()).canonicalId() == changed.id()) {
            // it was changed the other way before: the two change places
            target = there.id();
            act = acts.add(Act.Kind.CHANGE_TYPE, changed.id(), target, null, false, by, reason);
            shown.addAll(rows.point(target, null));
        } else {
            Row root = RegisterRows.open(Seen.now(locked.get(there.id()).canonicalId()), locked);
            if (root.kind() != as.kind()) {
                throw new RefusedException(
                        Reason.MERGED, "What has this key is shown as entity " + root.id() + " of another kind");
            }
            target = root.id();
            act = acts.add(Act.Kind.CHANGE_TYPE, changed.id(), target, null, false, by, reason);
        }
        shown.addAll(rows.point(changed.id(), target));
        return done(act, shown, Set.of(changed.id(), target));
    }

    /**
     * Moves mentions of an entity to another one. They are the editor's word from now on.
     *
     * @param chosen ids of mentions
     */
    @Transactional
    public Act split(Seen entity, Collection<Long> chosen, Seen to, String by, @Nullable String reason) {
        Map<Integer, Row> locked = rows.lock(List.of(entity.entity(), to.entity()));
        Row from = RegisterRows.open(entity, locked);
        Row target = RegisterRows.open(to, locked);
        if (from.id() == target.id()) {
            throw new RefusedException(Reason.CIRCLE, "The mentions are of entity " + from.id() + " already");
        }
        return split(from.id(), chosen, target.id(), false, by, reason);
    }

    /** Moves mentions of an entity to a new one, of this kind and name. */
    @Transactional
    public Act split(
            Seen entity, Collection<Long> chosen, EntityKind kind, String name, String by, @Nullable String reason) {
        Row from = RegisterRows.open(entity, rows.lock(List.of(entity.entity())));
        int target = rows.enter(kind, clean(name));
        return split(from.id(), chosen, target, true, by, reason);
    }

    private Act split(int from, Collection<Long> chosen, int to, boolean created, String by, @Nullable String reason) {
        long act = acts.add(Act.Kind.SPLIT, from, to, null, created, by, reason);
        if (mentions.move(act, chosen, rows.shownAs(from), to) == 0) {
            throw new RefusedException(Reason.NO_MENTION, "No mention of entity " + from + " was chosen");
        }
        return done(act, Set.of(from, to), Set.of(from, to));
    }

    /** Gives an entity the name to show. The one that was shown stays one of its names. */
    @Transactional
    public Act rename(Seen entity, String name, String by, @Nullable String reason) {
        String wanted = clean(name);
        Row row = RegisterRows.open(entity, rows.lock(List.of(entity.entity())));
        if (row.nameDecided() && row.name().equals(wanted)) {
            throw new RefusedException(Reason.ALREADY, "Entity " + row.id() + " is called so already");
        }
        long act = acts.add(Act.Kind.RENAME, row.id(), null, wanted, false, by, reason);
        names.add(act, row.id(), wanted, null);
        names.decide(row.id(), wanted);
        return done(act, Set.of(row.id()), Set.of(row.id()));
    }

    /**
     * Adds a name by which an entity is found.
     *
     * @param language ISO 639-1 code; null: in any
     */
    @Transactional
    public Act addName(Seen entity, String name, @Nullable String language, String by, @Nullable String reason) {
        String wanted = clean(name);
        Row row = RegisterRows.open(entity, rows.lock(List.of(entity.entity())));
        if (names.has(rows.shownAs(row.id()), wanted)) {
            throw new RefusedException(Reason.ALREADY, "Entity " + row.id() + " has this name already");
        }
        long act = acts.add(Act.Kind.ADD_NAME, row.id(), null, wanted, false, by, reason);
        names.add(act, row.id(), wanted, language);
        return done(act, Set.of(row.id()), Set.of(row.id()));
    }

    /** Removes a name, so that the entity is no longer found by it; no import brings it back. */
    @Transactional
    public Act removeName(Seen entity, String name, String by, @Nullable String reason) {
        Row row = RegisterRows.open(entity, rows.lock(List.of(entity.entity())));
        List<Integer> all = rows.shownAs(row.id());
        if (row.name().equals(name)) {
            throw new RefusedException(Reason.SHOWN_NAME, "The name of entity " + row.id() + " cannot be removed");
        }
        if (!names.has(all, name)) {
            throw new RefusedException(Reason.NO_NAME, "Entity " + row.id() + " has no such name");
        }
        long act = acts.add(Act.Kind.REMOVE_NAME, row.id(), null, name, false, by, reason);
        names.remove(act, all, name);
        return done(act, Set.of(row.id()), Set.of(row.id()));
    }

    /**
     * Finds that an entity is none, in any article: it and all that were merged into it are shown nowhere, nor is what
     * a later import takes for it.
     */
    @Transactional
    public Act hide(Seen entity, String by, @Nullable String reason) {
        Row row = RegisterRows.open(entity, rows.lock(List.of(entity.entity())));
        long act = acts.add(Act.Kind.HIDE, row.id(), null, null, false, by, reason);
        rows.hide(row.id(), true);
        return done(act, Set.copyOf(rows.shownAs(row.id())), Set.of(row.id()));
    }

    /** Finds that an entity is what it seems to be. */
    @Transactional
    public Act confirm(Seen entity, String by, @Nullable String reason) {
        Row row = RegisterRows.open(entity, rows.lock(List.of(entity.entity())));
        if (row.confirmed()) {
            throw new RefusedException(Reason.ALREADY, "Entity " + row.id() + " is confirmed already");
        }
        long act = acts.add(Act.Kind.CONFIRM, row.id(), null, null, false, by, reason);
        rows.confirm(row.id(), true);
        return done(act, Set.of(row.id()), Set.of(row.id()));
    }

    private Act done(long act, Set<Integer> shown, Set<Integer> decided) {
        rows.touch(decided);
        Set<Integer> changed = new HashSet<>(shown);
        changed.addAll(decided);
        events.publishEvent(new RegisterChanged(changed));
        return acts.find(act).orElseThrow();
    }

    private static String clean(String name) {
        String clean = name.replaceAll("[\\p{Z}\\p{C}]+", " ").strip();
        if (Register.fold(clean).isEmpty() || clean.length() > LONGEST_NAME) {
            throw new RefusedException(Reason.NO_NAME, "No name of an entity");
        }
        return clean;
    }
}
