package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.GENITIVE;
import static org.depesche.tagging.text.WordSet.OF;
import static org.depesche.tagging.text.WordSet.RANGE_CUE;
import static org.depesche.tagging.text.WordSet.UP;

import java.util.Set;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.UnitTables;

/** Masks numbers with a stroke or a dash in between: 2016/679, 24/7, scores like 3-1 and "219 to 212". */
final class ScoreMasks {

    private static final Set<String> FRACTIONS = Set.of("1/2", "1/3", "2/3", "1/4", "3/4", "1/8");

    private final Sentence s;
    private final Tokens t;
    private final boolean german;

    ScoreMasks(Sentence sentence) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.german = sentence.lexicon.german;
    }

    /** 24/7, 2016/679, 424/19. A fraction before a unit stays. */
    boolean slash(int i) {
        if (!gluedPair(i, t.is(i + 1, "/")) || modifiedShare(i)) {
            return false;
        }
        int to = i + 3;
        boolean small = t.text(i).length() <= 2 && t.text(i + 2).length() <= 2;
        while (t.is(to, "/") && t.glued(to) && t.number(to + 1)) {
            small &= t.text(to + 1).length() <= 2;
            to += 2;
        }
        if (small && (s.unit(to) != null || to == i + 3 && partOfThing(i))) {
            // "28/22/16 Euro", "1/2 Liter", "1/2 Würfel"
            return false;
        }
        s.mask(i, to);
        return true;
    }

    private boolean gluedPair(int i, boolean joint) {
        return joint && t.glued(i + 1) && t.number(i + 2) && t.glued(i + 2);
    }

    /** "rund 2/3". */
    private boolean modifiedShare(int i) {
        return t.text(i).length() == 1
                && t.text(i + 2).length() == 1
                && s.lexicon.modifiers.matchBefore(t, i, true) != null;
    }

    /** "1/2 Würfel Hefe": a fraction of a thing in a recipe. */
    private boolean partOfThing(int i) {
        boolean known = FRACTIONS.contains(t.text(i) + "/" + t.text(i + 2));
        boolean share = s.has(GENITIVE, i + 3) || s.has(OF, i + 3);
        boolean thing = german && t.capital(i + 3) && !t.is(i + 3, "Mehrheit");
        return known && !t.glued(i + 3) && (share || thing);
    }

    /** English scores: 3-1, 6-4, "219 to 212"; and pages or ranks with a dash and no noun after them. */
    boolean score(int i) {
        if (vote(i)) {
            s.mask(i, i + 3);
            return true;
        }
        if (!gluedPair(i, t.dash(i + 1)) || amount(i)) {
            return false;
        }
        int to = i + 3;
        while (t.hyphen(to) && t.number(to + 1) && t.glued(to + 1)) {
            to += 2;
        }
        s.mask(i, to);
        return true;
    }

    /** "by 219 to 212", but not "from 3 to 5", "rose 3 to 5". */
    private boolean vote(int i) {
        return !german
                && t.is(i + 1, "to")
                && Digits.whole(t.text(i))
                && t.number(i + 2)
                && Digits.whole(t.text(i + 2))
                && !s.hasLow(RANGE_CUE, i - 1)
                && !s.has(UP, i - 1)
                && !s.has(DOWN, i - 1)
                && UnitTables.before(t, i) == null
                && CountedNouns.noun(s, i + 3) == null
                && !s.unitOrMagnitude(i + 3);
    }

    /** Whether a unit, a noun or a currency makes a pair with a dash a range: "3-5 km", "10-12 people", "$3-4". */
    private boolean amount(int i) {
        if (s.unitOrMagnitude(i + 3) || UnitTables.before(t, i) != null || UnitTables.before(t, i + 2) != null) {
            return true;
        }
        return CountedNouns.noun(s, i + 3) != null && (german || t.text(i).length() >= 2);
    }
}
