package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.BEFORE_HALF;
import static org.depesche.tagging.text.WordSet.COMPARED_AS;
import static org.depesche.tagging.text.WordSet.DENOMINATOR;
import static org.depesche.tagging.text.WordSet.HALF_OF;
import static org.depesche.tagging.text.WordSet.INDEFINITE;
import static org.depesche.tagging.text.WordSet.OF;
import static org.depesche.tagging.text.WordSet.PART;
import static org.depesche.tagging.text.WordSet.PER;
import static org.depesche.tagging.text.WordSet.PLAYED;
import static org.depesche.tagging.text.WordSet.SHIFT;
import static org.depesche.tagging.text.WordSet.STOP;

import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads English shares in words: half of, two-thirds, a quarter, one in five. */
final class EnglishFractions {

    private static final String HALF = "half";

    private EnglishFractions() {}

    static @Nullable FigureDraft read(Sentence s, int i) {
        FigureDraft proportion = Proportions.read(s, i);
        if (proportion != null) {
            return proportion;
        }
        boolean half = s.lowIs(i, HALF);
        if (half || s.lowIs(i, "a") && s.is(i + 1, HALF)) {
            int at = half ? i : i + 1;
            return half(s, i, at) ? Proportions.of(i, at + 1, 1, 2) : null;
        }
        return share(s, i);
    }

    /** "half of", "nearly half", "by half", "half as many"; but "second half of", "half a million". */
    private static boolean half(Sentence s, int i, int at) {
        boolean modified = s.modifierBefore(i) != null;
        boolean ofWhole = s.has(HALF_OF, at + 1) && (modified || !ordinal(s, i - 1));
        boolean again = s.is(at + 3, "again");
        boolean compared = s.is(at + 1, "as") && s.hasLow(COMPARED_AS, at + 2) && !again && !ordinal(s, i - 1);
        boolean alone = (modified || by(s, i, at)) && !unitAhead(s, at);
        return !s.hyphen(at + 1) && (ofWhole || compared || alone);
    }

    /** "second half": any word before that neither is a function word nor halves. */
    private static boolean ordinal(Sentence s, int i) {
        boolean verb = s.low(i).endsWith("ed") || s.hasLow(BEFORE_HALF, i);
        return s.word(i) && !s.has(STOP, i) && !verb;
    }

    /** "cut by half", "in half". */
    private static boolean by(Sentence s, int i, int at) {
        return s.is(i - 1, "by") || s.is(i - 1, "in") && !s.is(at + 1, "-");
    }

    private static boolean unitAhead(Sentence s, int at) {
        return s.unitOrMagnitude(s.has(INDEFINITE, at + 1) ? at + 2 : at + 1);
    }

    /** "two-thirds", "a quarter of". */
    private static @Nullable FigureDraft share(Sentence s, int i) {
        int numerator = s.hasLow(INDEFINITE, i) ? 1 : s.numberWord(i);
        if (numerator < 1) {
            return null;
        }
        int at = s.is(i + 1, "-") && s.glued(i + 1) ? i + 2 : i + 1;
        int denominator = s.lexicon.number(DENOMINATOR, s.low(at));
        boolean share = denominator > 2
                && numerator <= denominator
                && s.low(at).endsWith("s") == numerator > 1
                && !compound(s, at)
                && !adjective(s, i, at)
                && !quarterOfYear(s, i, at, numerator, denominator);
        return share ? Proportions.of(i, at + 1, numerator, denominator) : null;
    }

    /** "a quarter-final". */
    private static boolean compound(Sentence s, int at) {
        return s.hyphen(at + 1) && s.word(at + 2) && s.glued(at + 2);
    }

    /** "a third goal"; but "a third per year". */
    private static boolean adjective(Sentence s, int i, int at) {
        return s.hasLow(INDEFINITE, i) && s.word(at + 1) && !s.has(STOP, at + 1) && !s.has(PER, at + 1);
    }

    /** "the first two quarters", "after one quarter": of a year or a game. */
    private static boolean quarterOfYear(Sentence s, int i, int at, int numerator, int denominator) {
        boolean numbered = s.has(PART, i - 1) || s.has(SHIFT, i - 1) || s.lowIs(i - 1, "consecutive");
        boolean played = s.lowIs(i, "one") && s.hasLow(PLAYED, i - 1) && !s.has(OF, at + 1);
        boolean quarter = denominator == 4 && s.word(at) && !s.low(at).startsWith("f");
        return quarter && (numerator == 2 || numbered || played);
    }
}
