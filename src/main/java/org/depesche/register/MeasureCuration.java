package org.depesche.register;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.depesche.register.MeasureChanges.State;
import org.depesche.register.RefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What editors decide about measures. Each decision is at once and everywhere, changes neither a figure nor the index, is
 * entered in the journal, holds against every later import, and can be undone.
 *
 * <p>All methods throw {@link RefusedException} if the decision cannot be, and then change nothing; {@code by} is the
 * editor's name, {@code reason} what they say about it, if anything; a {@link Seen} is of a measure here.
 */
@Component
public class MeasureCuration {

    private static final int LONGEST_NAME = 200;

    private final MeasureChanges changes;
    private final MeasureActs acts;
    private final ApplicationEventPublisher events;

    MeasureCuration(MeasureChanges changes, MeasureActs acts, ApplicationEventPublisher events) {
        this.changes = changes;
        this.acts = acts;
        this.events = events;
    }

    /** Counts a measure's figures as those of another from now on. */
    @Transactional
    public MeasureAct merge(Seen measure, Seen into, String by, @Nullable String reason) {
        Map<Integer, State> locked = changes.lock(List.of(measure.entity(), into.entity()));
        State wanted = locked.get(into.entity());
        if (measure.entity() == into.entity()
                || wanted != null && Objects.equals(wanted.mergedInto(), measure.entity())) {
            throw new RefusedException(
                    Reason.CIRCLE, "Measure " + into.entity() + " is shown as " + measure.entity() + " already");
        }
        State merged = open(measure, locked);
        State target = open(into, locked);
        long act = acts.add(MeasureAct.Kind.MERGE, merged.id(), target.id(), null, false, by, reason);
        changes.point(merged.id(), target.id());
        return done(act, Set.of(merged.id(), target.id()));
    }

    /** Makes a new measure of some forms of one. */
    @Transactional
    public MeasureAct split(Seen measure, Collection<String> lemmas, String name, String by, @Nullable String reason) {
        String wanted = clean(name);
        State from = open(measure, changes.lock(List.of(measure.entity())));
        Set<String> chosen = chosen(from, lemmas);
        return split(from.id(), chosen, changes.enter(wanted), true, by, reason);
    }

    /** Moves some forms of a measure to another one. */
    @Transactional
    public MeasureAct split(Seen measure, Collection<String> lemmas, Seen to, String by, @Nullable String reason) {
        Map<Integer, State> locked = changes.lock(List.of(measure.entity(), to.entity()));
        State from = open(measure, locked);
        State target = open(to, locked);
        if (from.id() == target.id()) {
            throw new RefusedException(Reason.CIRCLE, "The forms are of measure " + from.id() + " already");
        }
        return split(from.id(), chosen(from, lemmas), target.id(), false, by, reason);
    }

    private MeasureAct split(
            int from, Set<String> lemmas, int to, boolean created, String by, @Nullable String reason) {
        long act = acts.add(MeasureAct.Kind.SPLIT, from, to, null, created, by, reason);
        Set<Integer> concerned = new TreeSet<>(changes.move(act, lemmas, to));
        concerned.addAll(List.of(from, to));
        return done(act, concerned);
    }

    private Set<String> chosen(State from, Collection<String> lemmas) {
        Set<String> own = changes.lemmas(from.id());
        Set<String> chosen = new TreeSet<>(lemmas);
        chosen.retainAll(own);
        if (chosen.isEmpty()) {
            throw new RefusedException(Reason.NO_MENTION, "No form of measure " + from.id() + " was chosen");
        }
        if (chosen.size() == own.size()) {
            throw new RefusedException(Reason.NOTHING_LEFT, "All forms of measure " + from.id() + " were chosen");
        }
        return chosen;
    }

    /** Gives a measure the name to show. */
    @Transactional
    public MeasureAct rename(Seen measure, String name, String by, @Nullable String reason) {
        String wanted = clean(name);
        State row = open(measure, changes.lock(List.of(measure.entity())));
        if (row.name().equals(wanted)) {
            throw new RefusedException(Reason.ALREADY, "Measure " + row.id() + " is called so already");
        }
        long act = acts.add(MeasureAct.Kind.RENAME, row.id(), null, wanted, false, by, reason);
        changes.rename(row.id(), wanted, true);
        return done(act, Set.of(row.id()));
    }

    /** Finds that a measure says nothing: it is offered nowhere. Its figures stay. */
    @Transactional
    public MeasureAct hide(Seen measure, String by, @Nullable String reason) {
        State row = open(measure, changes.lock(List.of(measure.entity())));
        long act = acts.add(MeasureAct.Kind.HIDE, row.id(), null, null, false, by, reason);
        changes.hide(row.id(), true);
        return done(act, Set.of(row.id()));
    }

    /**
     * Undoes an act.
     *
     * @throws RefusedException if it was undone already, or if a later act stands on it, which it then names
     */
    @Transactional
    public MeasureAct undo(long id, String by) {
        MeasureAct seen = acts.find(id).orElseThrow(() -> new RefusedException(Reason.UNKNOWN, "No act " + id));
        Set<Integer> concerned = new HashSet<>(
                Stream.of(seen.measure(), seen.other()).filter(Objects::nonNull).toList());
        Map<Integer, State> locked = changes.lock(concerned);
        MeasureAct act = acts.find(id).orElseThrow();
        if (act.isUndone()) {
            throw new RefusedException(Reason.UNDONE, "Act " + id + " was undone already");
        }
        switch (act.kind()) {
            case MERGE -> {
                State merged = Objects.requireNonNull(locked.get(act.measure()));
                if (!Objects.equals(merged.mergedInto(), act.other())) {
                    throw standing(act, act.measure());
                }
                changes.point(act.measure(), null);
            }
            case SPLIT -> concerned.addAll(rejoin(act));
            case RENAME -> {
                boolean again = acts.standingOn(id, act.measure()).stream()
                        .anyMatch(later -> later.kind() == MeasureAct.Kind.RENAME);
                if (again) {
                    throw standing(act, act.measure());
                }
                changes.renameBack(id);
            }
            case HIDE -> changes.hide(act.measure(), false);
        }
        acts.markUndone(id, by);
        return done(id, concerned);
    }

    private Collection<Integer> rejoin(MeasureAct act) {
        int other = Objects.requireNonNull(act.other());
        boolean later = act.created() && !acts.standingOn(act.id(), other).isEmpty();
        if (later || changes.isMovedOn(act.id(), other)) {
            throw standing(act, other);
        }
        Collection<Integer> back = changes.moveBack(act.id());
        if (act.created() && changes.lemmas(other).isEmpty()) {
            // what was made for this alone
            changes.hide(other, true);
        }
        return back;
    }

    private RefusedException standing(MeasureAct act, int measure) {
        return new RefusedException(
                act, acts.standingOn(act.id(), measure).stream().findFirst().orElse(null));
    }

    private MeasureAct done(long act, Collection<Integer> measures) {
        changes.touch(measures);
        events.publishEvent(new MeasuresChanged(Set.copyOf(measures)));
        return acts.find(act).orElseThrow();
    }

    private static State open(Seen seen, Map<Integer, State> rows) {
        State row = rows.get(seen.entity());
        if (row == null) {
            throw new RefusedException(Reason.UNKNOWN, "No measure " + seen.entity());
        }
        if (seen.revision() != null && seen.revision() != row.revision()) {
            throw new RefusedException(
                    Reason.CHANGED,
                    "Measure " + row.id() + " is at revision " + row.revision() + ", not " + seen.revision());
        }
        if (row.mergedInto() != null) {
            throw new RefusedException(Reason.MERGED, "Measure " + row.id() + " was merged");
        }
        if (row.hidden()) {
            throw new RefusedException(Reason.HIDDEN, "Measure " + row.id() + " is hidden");
        }
        return row;
    }

    private static String clean(String name) {
        String clean = name.replaceAll("[\\p{Z}\\p{C}]+", " ").strip();
        if (Register.fold(clean).isEmpty() || clean.length() > LONGEST_NAME) {
            throw new RefusedException(Reason.NO_NAME, "No name of a measure");
        }
        return clean;
    }
}
