package org.depesche.register;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.depesche.register.DecisionRefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions that editors take about measures only. The rules of {@link Curation} for decisions hold here too. No
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

    /** Gives a measure the name that English pages show. */
    @Transactional
    public Act translate(EntryRevision measure, String english, String by, @Nullable String reason) {
        String wanted = Curation.clean(english);
        int id = rows.open(measure).id();
        if (wanted.equals(rows.english(id))) {
            throw new DecisionRefusedException(Reason.ALREADY, "Measure " + id + " has this English name already");
        }
        long act = acts.add(NewAct.of(Act.Kind.TRANSLATE, measure.entry()).named(wanted), by, reason);
        rows.translate(id, wanted);
        rows.publish(Set.of(id), Set.of());
        return acts.get(act);
    }

    /** Makes a new measure of some forms of a measure. */
    @Transactional
    public Act split(
            EntryRevision measure, Collection<String> lemmas, String name, String by, @Nullable String reason) {
        String wanted = Curation.clean(name);
        rows.open(measure);
        int target = rows.enter(wanted);
        return split(NewAct.of(Act.Kind.SPLIT, measure.entry()).toCreated(target), target, lemmas, by, reason);
    }

    /** Moves some forms of a measure to another one. */
    @Transactional
    public Act split(
            EntryRevision measure, Collection<String> lemmas, EntryRevision to, String by, @Nullable String reason) {
        rows.open(measure, to);
        return split(NewAct.of(Act.Kind.SPLIT, measure.entry()).to(to.id()), to.id(), lemmas, by, reason);
    }

    private Act split(NewAct split, int to, Collection<String> lemmas, String by, @Nullable String reason) {
        int from = split.entry().id();
        Set<String> chosen = chosen(from, lemmas);
        long act = acts.add(split, by, reason);
        Set<Integer> formerOwners = rows.move(act, chosen, to);
        rows.publish(Set.of(from, to), formerOwners);
        return acts.get(act);
    }

    private Set<String> chosen(int measure, Collection<String> lemmas) {
        Set<String> own = rows.lemmas(measure);
        Set<String> chosen = new TreeSet<>(lemmas);
        chosen.retainAll(own);
        if (chosen.isEmpty()) {
            throw new DecisionRefusedException(Reason.NO_MENTION, "No form of measure " + measure + " was chosen");
        }
        if (chosen.size() == own.size()) {
            throw new DecisionRefusedException(Reason.NOTHING_LEFT, "All forms of measure " + measure + " were chosen");
        }
        return chosen;
    }
}
