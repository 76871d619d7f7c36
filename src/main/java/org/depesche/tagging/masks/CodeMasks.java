package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.BASKET;
import static org.depesche.tagging.text.WordSet.FOLD;
import static org.depesche.tagging.text.WordSet.NUMBER_SUFFIX;
import static org.depesche.tagging.text.WordSet.PER;
import static org.depesche.tagging.text.WordSet.RACE;
import static org.depesche.tagging.text.WordSet.RACE_ARTICLE;
import static org.depesche.tagging.text.WordSet.TO;
import static org.depesche.tagging.text.WordSet.UNIT_SUFFIX;

import org.depesche.tagging.text.Currencies;
import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.Sentence;

/** Masks numbers with adjacent letters: G20, E10, 2G, SU-24, U1, 4x100, Industrie-4.0-Plattform. */
record CodeMasks(Sentence s) {

    boolean code(int i) {
        if (lettersBefore(i)) {
            return !numberBefore(i) && s.maskOne(i);
        }
        if (stoppageTime(i) || hyphenBefore(i) || letterAndSlash(i)) {
            return s.maskOne(i);
        }
        if (lettersBehind(i) || race(i)) {
            return s.mask(i, i + 2);
        }
        return (shot(i) || abbreviation(i) || englishCompound(i)) && s.maskOne(i);
    }

    /** "G20", but not "€20". */
    private boolean lettersBefore(int i) {
        return s.glued(i) && s.word(i - 1) && Currencies.before(s, i) == null;
    }

    /** "zwei100", "4x100". */
    private boolean numberBefore(int i) {
        return s.german && NumberWords.german(s.low(i - 1)) >= 0
                || s.is(i - 1, "x") && s.glued(i - 1) && s.number(i - 2);
    }

    /** The third minute of stoppage time: "90.+3". */
    private boolean stoppageTime(int i) {
        return s.glued(i) && s.is(i - 1, "+") && s.glued(i - 1) && (s.is(i - 2, ".") || s.number(i - 2));
    }

    /** "S/4 Hana". */
    private boolean letterAndSlash(int i) {
        return s.glued(i)
                && s.is(i - 1, "/")
                && s.glued(i - 1)
                && s.capital(i - 2)
                && s.text(i - 2).length() == 1;
    }

    /** "A350-900": a number behind that of a model. */
    private boolean modelPart(int i) {
        return s.number(i - 2) && s.masked(i - 2) && s.glued(i - 2) && s.word(i - 3);
    }

    /** "SU-24", but not "5 m-10". */
    private boolean hyphenBefore(int i) {
        return s.glued(i)
                && s.hyphen(i - 1)
                && (s.word(i - 2) && !joinsCompound(i - 2) || modelPart(i))
                && !KnownUnits.isYears(s.low(i + 2))
                && Currencies.before(s, i - 1) == null
                && !(s.unit(i - 2) != null && s.number(i - 3));
    }

    /** "2G", but not "2fach", "2x", "30jährig". */
    private boolean lettersBehind(int i) {
        return s.glued(i + 1)
                && s.word(i + 1)
                && !s.unitOrMagnitude(i + 1)
                && !s.startsWith(UNIT_SUFFIX, i + 1)
                && !s.startsWith(FOLD, i + 1)
                && !s.hasLow(NUMBER_SUFFIX, i + 1);
    }

    /** "the 10k starts at nine": a distance, not an amount. */
    private boolean race(int i) {
        return s.lowIs(i + 1, "k")
                && s.glued(i + 1)
                && (s.is(i, "5") || s.is(i, "10"))
                && (s.hasLow(RACE_ARTICLE, i - 1) || s.has(RACE, i + 2));
    }

    /** "a 3-point shot". */
    private boolean shot(int i) {
        return !s.german && s.dash(i + 1) && s.lowIs(i + 2, "point") && s.has(BASKET, i + 3);
    }

    /** "3-Zi.-Whg." */
    private boolean abbreviation(int i) {
        return s.german && s.dash(i + 1) && s.glued(i + 2) && s.is(i + 3, ".") && s.hyphen(i + 4);
    }

    /** "$15-a-month", "12-to-15-year-olds": a short word between hyphens. */
    private boolean joinsCompound(int i) {
        return (s.has(PER, i) || s.has(TO, i)) && s.hyphen(i + 1);
    }

    /** "a 9-man team", but not "a 9-year sentence". */
    private boolean englishCompound(int i) {
        return !s.german
                && s.hyphen(i + 1)
                && s.glued(i + 2)
                && s.word(i + 2)
                && !s.unitOrMagnitude(i + 1)
                && !s.lowIs(i + 2, "year")
                && !joinsCompound(i + 2);
    }
}
