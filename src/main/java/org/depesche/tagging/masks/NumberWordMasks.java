package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.ATTENTION;
import static org.depesche.tagging.text.WordSet.DENOMINATOR;
import static org.depesche.tagging.text.WordSet.MULTIPLIED_BY;
import static org.depesche.tagging.text.WordSet.NUMBER_SURNAME;
import static org.depesche.tagging.text.WordSet.PLAN;
import static org.depesche.tagging.text.WordSet.STARTER;

import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;

/** Masks number words that do not count: "Vier-Augen-Gespräch", "zwei mal zwei", "Platz vier", "World War Two". */
record NumberWordMasks(Sentence s, LabelMasks labels) {

    void mask(int i) {
        if (surname(i)) {
            s.maskOne(i);
        } else if (s.numberWord(i) >= 0 && (s.german || !english(i))) {
            number(i);
        }
    }

    /** "Uwe Hundert sagte". */
    private boolean surname(int i) {
        return s.german
                && s.has(NUMBER_SURNAME, i)
                && i > 0
                && s.capital(i - 1)
                && !s.capital(i + 1)
                && !s.has(STARTER, i - 1)
                && s.modifierBefore(i) == null;
    }

    /** "one of the doors", "World War Two", "Operation Nine Elms". */
    private boolean english(int i) {
        PhraseTable.Hit<Integer> idiom = s.lexicon.uncounted.match(s, i, true);
        if (idiom != null) {
            return s.mask(i, i + idiom.value());
        }
        boolean name = s.capital(i)
                && i > 0
                && s.capital(i - 1)
                && (s.is(i - 1, "War") || s.capital(i + 1))
                && !s.has(STARTER, i - 1)
                && !s.unitOrMagnitude(i + 1);
        return name && s.maskOne(i);
    }

    private void number(int i) {
        if (firstOfCompound(i)) {
            s.mask(i, i + 3);
        } else if (pointsPlan(i) || lastOfCompound(i)) {
            s.maskOne(i);
        } else if (multiplication(i)) {
            s.mask(i, i + 5);
        } else if (clock(i)) {
            s.mask(i, i + 2);
        } else if (!labels.label(i) && (both(i) || attention(i) || together(i))) {
            s.maskOne(i);
        }
    }

    /** "Vier-Augen-Gespräch", "two-party". */
    private boolean firstOfCompound(int i) {
        boolean compound = s.hyphen(i + 1) && s.word(i + 2) && s.glued(i + 2);
        boolean number = !s.german && (NumberWords.english(s.low(i + 2)) >= 0 || s.lowIs(i + 2, "hundred"));
        return compound
                && !number
                && !s.unitOrMagnitude(i + 1)
                && !s.lexicon.has(DENOMINATOR, s.text(i + 2))
                && !KnownUnits.isYears(s.low(i + 2))
                && !s.lowIs(i + 2, "year");
    }

    /** "Zehn-Punkte-Plan", "10-Punkte-Programm": masks the number and all hyphenated parts. */
    boolean pointsPlan(int i) {
        boolean plan = s.dash(i + 1) && s.low(i + 2).startsWith("punkt") && s.dash(i + 3) && s.startsWith(PLAN, i + 4);
        if (plan) {
            s.mask(i, i + 5);
        }
        return plan;
    }

    /** "Formel-eins", but not "twenty-one". */
    private boolean lastOfCompound(int i) {
        return s.hyphen(i - 1) && s.glued(i) && s.word(i - 2) && NumberWords.english(s.low(i - 2)) < 0;
    }

    /** "zwei mal zwei". */
    private boolean multiplication(int i) {
        return s.german && s.hasLow(MULTIPLIED_BY, i + 1) && NumberWords.german(s.low(i + 2)) >= 0;
    }

    /** "null Uhr", "nine o’clock". */
    private boolean clock(int i) {
        return s.lowIs(i + 1, "uhr") || s.lowIs(i + 1, "o") && s.text(i + 2).startsWith("’");
    }

    /** "the two countries" means the same as "both". */
    private boolean both(int i) {
        return !s.german && s.lowIs(i, "two") && s.lowIs(i - 1, "the") && !s.unitOrMagnitude(i + 1);
    }

    /** "außer acht lassen", "in acht nehmen". */
    private boolean attention(int i) {
        return s.german && s.is(i, "acht") && s.hasLow(ATTENTION, i - 1) && !s.capital(i + 1);
    }

    /** "zu zweit", "klein beigeben": a number word of an idiom. */
    private boolean together(int i) {
        boolean group = s.is(i - 1, "zu") && !s.is(i - 2, "bis") && !s.capital(i + 1) && !s.unitOrMagnitude(i + 1);
        return s.german && (group || s.lowIs(i + 1, "geben"));
    }
}
