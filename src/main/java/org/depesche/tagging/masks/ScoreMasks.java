package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.GENITIVE;
import static org.depesche.tagging.text.WordSet.OF;
import static org.depesche.tagging.text.WordSet.RANGE_CUE;
import static org.depesche.tagging.text.WordSet.UP;

import java.util.Set;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Currencies;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.Sentence;

/** Masks numbers with a stroke or a dash in between: 2016/679, 24/7, scores like 3-1 and "219 to 212". */
record ScoreMasks(Sentence s) {

    private static final Set<String> FRACTIONS = Set.of("1/2", "1/3", "2/3", "1/4", "3/4", "1/8");

    /** 24/7, 2016/679, 424/19. A fraction before a unit stays. */
    boolean slash(int i) {
        if (!s.is(i + 1, "/") || !s.joinsNumbers(i + 1) || modifiedShare(i)) {
            return false;
        }
        int to = i + 3;
        boolean small = s.text(i).length() <= 2 && s.text(i + 2).length() <= 2;
        while (s.is(to, "/") && s.glued(to) && s.number(to + 1)) {
            small &= s.text(to + 1).length() <= 2;
            to += 2;
        }
        if (small && (s.unit(to) != null || to == i + 3 && partOfThing(i))) {
            // "28/22/16 Euro", "1/2 Liter", "1/2 Würfel"
            return false;
        }
        return s.mask(i, to);
    }

    /** "rund 2/3". */
    private boolean modifiedShare(int i) {
        return s.text(i).length() == 1 && s.text(i + 2).length() == 1 && s.modifierBefore(i) != null;
    }

    /** "1/2 Würfel Hefe": a fraction of a thing in a recipe. */
    private boolean partOfThing(int i) {
        boolean known = FRACTIONS.contains(s.text(i) + "/" + s.text(i + 2));
        boolean share = s.has(GENITIVE, i + 3) || s.has(OF, i + 3);
        boolean thing = s.german && s.capital(i + 3) && !s.is(i + 3, "Mehrheit");
        return known && !s.glued(i + 3) && (share || thing);
    }

    /** English scores: 3-1, 6-4, "219 to 212"; and pages or ranks with a dash and no noun after them. */
    boolean score(int i) {
        if (vote(i)) {
            return s.mask(i, i + 3);
        }
        if (!s.dash(i + 1) || !s.joinsNumbers(i + 1) || amount(i)) {
            return false;
        }
        int to = i + 3;
        while (s.dash(to) && s.joinsNumbers(to)) {
            to += 2;
        }
        return s.mask(i, to);
    }

    /** "by 219 to 212", but not "from 3 to 5", "rose 3 to 5". */
    private boolean vote(int i) {
        return !s.german
                && s.is(i + 1, "to")
                && Digits.whole(s.text(i))
                && s.number(i + 2)
                && Digits.whole(s.text(i + 2))
                && !s.hasLow(RANGE_CUE, i - 1)
                && !s.has(UP, i - 1)
                && !s.has(DOWN, i - 1)
                && Currencies.before(s, i) == null
                && CountedNouns.noun(s, i + 3) == null
                && !s.unitOrMagnitude(i + 3);
    }

    /** Whether a unit, a noun or a currency makes a pair with a dash a range: "3-5 km", "10-12 people", "$3-4". */
    private boolean amount(int i) {
        return s.unitOrMagnitude(i + 3)
                || Currencies.before(s, i) != null
                || Currencies.before(s, i + 2) != null
                || CountedNouns.noun(s, i + 3) != null && (s.german || s.text(i).length() >= 2);
    }
}
