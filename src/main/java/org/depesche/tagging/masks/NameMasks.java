package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.AIRCRAFT;
import static org.depesche.tagging.text.WordSet.AMOUNT_CONTINUES;
import static org.depesche.tagging.text.WordSet.COUNTED;
import static org.depesche.tagging.text.WordSet.NOTSUBJECT;
import static org.depesche.tagging.text.WordSet.PAR;
import static org.depesche.tagging.text.WordSet.STARTER;
import static org.depesche.tagging.text.WordSet.TO;
import static org.depesche.tagging.text.WordSet.WEEKDAY;

import java.math.BigDecimal;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.PriceForms;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.UnitTables;

/** Masks numbers in names: Schalke 04, Clayallee 170, the 737 MAX, „37“, the shirts of a team. */
final class NameMasks {

    private static final String QUOTES_BEFORE = "„“\"»«‚”";
    private static final String QUOTES_BEHIND = "„“\"»«‘”";

    /** The number of shirts of a team. No sentence counts so many things. */
    private static final int SHIRTS = 6;

    private final Sentence s;
    private final Tokens t;
    private final boolean german;
    private int shirts = -1;

    NameMasks(Sentence sentence) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.german = sentence.lexicon.german;
    }

    /** "the 737 MAX", "1.6 TDI", "a four-under-par 68": models, engines, and rounds of golf. */
    boolean model(int i) {
        boolean model = t.text(i).length() == 3 && s.has(AIRCRAFT, i + 1);
        return (model || engine(i) || golf(i)) && s.maskOne(i);
    }

    /** Three capitals after a decimal are a name, because decimals do not count things. */
    private boolean engine(int i) {
        String number = t.text(i);
        String letters = t.text(i + 1);
        return (number.indexOf('.') > 0 || number.indexOf(',') > 0)
                && letters.length() == 3
                && letters.chars().allMatch(Character::isUpperCase)
                && s.unit(i + 1) == null;
    }

    private boolean golf(int i) {
        return t.is(i - 1, "par") || s.has(PAR, i - 1) && t.dash(i - 2) && t.glued(i - 1);
    }

    /** "1 Neuer – 5 Hummels, 17 Boateng": the numbers on the shirts of a team. */
    boolean lineup(int i) {
        return german && shirt(i) && (shirtBehind(i) || shirtBefore(i) || shirts() >= SHIRTS) && s.maskOne(i);
    }

    private boolean shirt(int i) {
        return t.text(i).length() <= 2 && t.capital(i + 1) && !t.glued(i + 1);
    }

    private boolean shirtBehind(int i) {
        return t.dash(i + 2) && !t.glued(i + 2) && t.number(i + 3) && t.capital(i + 4);
    }

    private boolean shirtBefore(int i) {
        boolean joint = t.is(i - 1, ",") || t.dash(i - 1) && !t.glued(i);
        return joint && t.capital(i - 2) && s.masked(i - 3) && t.number(i - 3);
    }

    /** Pairs of a small number and a capitalised word that is no plural: "10 Lenz", "7 Sommer". */
    private int shirts() {
        if (shirts < 0) {
            shirts = 0;
            for (int i = 0; i + 1 < t.size(); i++) {
                boolean small = t.number(i) && t.text(i).length() <= 2;
                if (small && t.capital(i + 1) && !s.has(COUNTED, i + 1) && s.unit(i + 1) == null) {
                    shirts++;
                }
            }
        }
        return shirts;
    }

    boolean quoted(int i) {
        return t.oneOf(i - 1, QUOTES_BEFORE) && t.oneOf(i + 1, QUOTES_BEHIND) && s.maskOne(i);
    }

    /** A small bare number after a capitalised word is part of a name: Android 5, Block 4, Clayallee 170. */
    boolean name(int i) {
        if (!capitalBefore(i) || UnitTables.before(t, i) != null) {
            return false;
        }
        boolean key = t.text(i).length() >= 7 && Digits.whole(t.text(i));
        return (key || small(i) && nameBefore(i) && !amountBehind(i)) && s.maskOne(i);
    }

    private boolean capitalBefore(int i) {
        return t.capital(i - 1)
                && (german || i > 1)
                && !t.is(i - 1, "I")
                && !counted(i)
                && !LabelMasks.ofUnitBefore(s, i);
    }

    /** "Tote 12", "…, Verletzte 30": a list of counts. */
    private boolean counted(int i) {
        boolean item = i == 1 || t.is(i - 2, ",") || t.is(i - 2, ";");
        return german && item && CountedNouns.counted(t.text(i - 1));
    }

    private boolean small(int i) {
        BigDecimal value = Digits.value(t.text(i), german);
        return value != null
                && value.scale() <= 0
                && value.compareTo(BigDecimal.valueOf(1000)) < 0
                && t.text(i).length() <= 4;
    }

    private boolean nameBefore(int i) {
        return !s.has(WEEKDAY, i - 1)
                && !s.has(STARTER, i - 1)
                && !s.has(NOTSUBJECT, i - 1)
                && s.lexicon.modifiers.matchBefore(t, i, true) == null;
    }

    /** Whether a noun, a range or a unit further on shows that the number is an amount. */
    private boolean amountBehind(int i) {
        boolean range = (t.dash(i + 1) || s.has(TO, i + 1)) && t.number(i + 2) && s.unitOrMagnitude(i + 3);
        return range
                || s.has(AMOUNT_CONTINUES, i + 1)
                || CountedNouns.noun(s, i + 1) != null
                || PriceForms.price(s, i)
                || PriceForms.elided(s, i);
    }
}
