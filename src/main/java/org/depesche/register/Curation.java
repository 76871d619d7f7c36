package org.depesche.register;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.register.DecisionRefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions that editors take about any entry of the register. A decision takes effect at once and everywhere, is
 * recorded in the journal, holds against every later import, and can be undone: see {@link DecisionUndo}.
 *
 * <p>Every method throws {@link DecisionRefusedException} if the decision is impossible, and then changes nothing.
 * {@code by} is the name of the editor, {@code reason} an optional remark.
 */
@Component
public class Curation {

    private static final int LONGEST_NAME = 200;

    private final RegisterRows register;
    private final Acts acts;

    Curation(RegisterRows register, Acts acts) {
        this.register = register;
        this.acts = acts;
    }

    /** Shows an entry as another one of its type from now on. */
    @Transactional
    public Act merge(EntryRevision entry, EntryRevision into, String by, @Nullable String reason) {
        if (entry.type() != into.type()) {
            throw new IllegalArgumentException("The " + entry.entry() + " cannot become the " + into.entry());
        }
        EntryRows rows = register.of(entry.entry());
        Map<Integer, EntryRow> locked = rows.lock(List.of(entry.id(), into.id()));
        EntryRow wanted = locked.get(into.id());
        if (wanted != null && wanted.shownAs() == entry.id()) {
            throw new DecisionRefusedException(
                    Reason.CIRCLE, "The " + into.entry() + " is shown as the " + entry.entry() + " already");
        }
        EntryRow merged = EntryRow.open(entry, locked);
        EntryRow target = EntryRow.open(into, locked);
        long act = acts.add(NewAct.of(Act.Kind.MERGE, entry.entry()).to(target.id()), by, reason);
        rows.publish(Set.of(merged.id(), target.id()), rows.point(merged.id(), target.id()));
        return acts.get(act);
    }

    /** Gives an entry the name to show. */
    @Transactional
    public Act rename(EntryRevision entry, String name, String by, @Nullable String reason) {
        String wanted = clean(name);
        EntryRows rows = register.of(entry.entry());
        EntryRow row = rows.open(entry);
        if (row.nameDecided() && row.name().equals(wanted)) {
            throw new DecisionRefusedException(Reason.ALREADY, "The " + entry.entry() + " has this name already");
        }
        long act = acts.add(NewAct.of(Act.Kind.RENAME, entry.entry()).named(wanted), by, reason);
        rows.rename(act, row.id(), wanted);
        rows.publish(Set.of(row.id()), Set.of());
        return acts.get(act);
    }

    /**
     * Hides an entry that is a mistake, with all that were merged into it. Later imports do not bring it back. The
     * figures of a hidden measure stay.
     */
    @Transactional
    public Act hide(EntryRevision entry, String by, @Nullable String reason) {
        EntryRows rows = register.of(entry.entry());
        EntryRow row = rows.open(entry);
        long act = acts.add(NewAct.of(Act.Kind.HIDE, entry.entry()), by, reason);
        rows.hide(row.id(), true);
        rows.publish(Set.of(row.id()), new HashSet<>(rows.shownAs(row.id())));
        return acts.get(act);
    }

    /**
     * A name with single blanks and without control characters.
     *
     * @throws DecisionRefusedException if no letter or digit is left, or the name is too long
     */
    static String clean(String name) {
        String clean = name.replaceAll("[\\p{Z}\\p{C}]+", " ").strip();
        if (Register.fold(clean).isEmpty() || clean.length() > LONGEST_NAME) {
            throw new DecisionRefusedException(Reason.NO_NAME, "No name of an entry");
        }
        return clean;
    }
}
