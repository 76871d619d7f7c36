package org.depesche.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.depesche.register.DecisionRefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions that editors take about measures only. What {@link Curation} says of decisions holds here too. No
 * decision about a measure changes a figure or the index.
 */
@Component
public class MeasureCuration {

    private final MeasureRows rows;
    private final Acts acts;

    MeasureCuration(MeasureRows rows, Acts acts) {
        this.rows = rows;
        this.acts = acts;
    }

    /** Makes a new measure of some forms of a measure. */
    @Transactional
    public Act split(
            EntryRevision measure, Collection<String> lemmas, String name, String by, @Nullable String reason) {
        String wanted = Curation.clean(name);
        EntryRow from = rows.open(measure);
        Set<String> chosen = chosen(from, lemmas);
        int target = rows.enter(wanted);
        return split(NewAct.of(Act.Kind.SPLIT, measure.entry()).toCreated(target), target, chosen, by, reason);
    }

    /** Moves some forms of a measure to another one. */
    @Transactional
    public Act split(
            EntryRevision measure, Collection<String> lemmas, EntryRevision to, String by, @Nullable String reason) {
        Map<Integer, EntryRow> locked = rows.lock(List.of(measure.id(), to.id()));
        EntryRow from = EntryRow.open(measure, locked);
        EntryRow target = EntryRow.open(to, locked);
        if (from.id() == target.id()) {
            throw new DecisionRefusedException(Reason.CIRCLE, "The " + measure.entry() + " has these forms already");
        }
        Set<String> chosen = chosen(from, lemmas);
        return split(NewAct.of(Act.Kind.SPLIT, measure.entry()).to(target.id()), target.id(), chosen, by, reason);
    }

    private Act split(NewAct split, int to, Set<String> lemmas, String by, @Nullable String reason) {
        long act = acts.add(split, by, reason);
        Set<Integer> formerOwners = rows.move(act, lemmas, to);
        rows.publish(Set.of(split.entry().id(), to), formerOwners);
        return acts.get(act);
    }

    private Set<String> chosen(EntryRow from, Collection<String> lemmas) {
        Set<String> own = rows.lemmas(from.id());
        Set<String> chosen = new TreeSet<>(lemmas);
        chosen.retainAll(own);
        if (chosen.isEmpty()) {
            throw new DecisionRefusedException(Reason.NO_MENTION, "No form of measure " + from.id() + " was chosen");
        }
        if (chosen.size() == own.size()) {
            throw new DecisionRefusedException(
                    Reason.NOTHING_LEFT, "All forms of measure " + from.id() + " were chosen");
        }
        return chosen;
    }
}
