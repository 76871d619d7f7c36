package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.BEFORE_HALF;
import static org.depesche.tagging.text.WordSet.DENOMINATOR;
import static org.depesche.tagging.text.WordSet.HALF_OF;
import static org.depesche.tagging.text.WordSet.INDEFINITE;
import static org.depesche.tagging.text.WordSet.OF;
import static org.depesche.tagging.text.WordSet.PART;
import static org.depesche.tagging.text.WordSet.PER;
import static org.depesche.tagging.text.WordSet.PLAYED;
import static org.depesche.tagging.text.WordSet.SHIFT;
import static org.depesche.tagging.text.WordSet.STOP;

import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
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
        Tokens t = s.tokens;
        boolean half = t.lowIs(i, HALF);
        if (half || t.lowIs(i, "a") && t.is(i + 1, HALF)) {
            int at = half ? i : i + 1;
            return half(s, i, at) ? Proportions.of(i, at + 1, 1, 2) : null;
        }
        return share(s, i);
    }

    /** "half of", "nearly half", "by half"; but "second half of", "half a million". */
    private static boolean half(Sentence s, int i, int at) {
        if (s.tokens.hyphen(at + 1)) {
            return false;
        }
        boolean modified = s.lexicon.modifiers.matchBefore(s.tokens, i, true) != null;
        boolean ofWhole = s.has(HALF_OF, at + 1) && (modified || !ordinal(s, i - 1));
        return ofWhole || (modified || by(s.tokens, i, at)) && !unitAhead(s, at);
    }

    /** "second half": any word before that neither is a function word nor halves. */
    private static boolean ordinal(Sentence s, int i) {
        boolean verb = s.tokens.low(i).endsWith("ed") || s.hasLow(BEFORE_HALF, i);
        return s.tokens.word(i) && !s.has(STOP, i) && !verb;
    }

    /** "cut by half", "in half". */
    private static boolean by(Tokens t, int i, int at) {
        return t.is(i - 1, "by") || t.is(i - 1, "in") && !t.is(at + 1, "-");
    }

    private static boolean unitAhead(Sentence s, int at) {
        return s.unitOrMagnitude(s.has(INDEFINITE, at + 1) ? at + 2 : at + 1);
    }

    /** "two-thirds", "a quarter of". */
    private static @Nullable FigureDraft share(Sentence s, int i) {
        Tokens t = s.tokens;
        int numerator = s.hasLow(INDEFINITE, i) ? 1 : NumberWords.english(t.low(i));
        if (numerator < 1) {
            return null;
        }
        int at = t.is(i + 1, "-") && t.glued(i + 1) ? i + 2 : i + 1;
        int denominator = s.lexicon.number(DENOMINATOR, t.low(at));
        boolean share = denominator > 2
                && numerator <= denominator
                && agrees(t, at, numerator)
                && !compound(t, at)
                && !adjective(s, i, at)
                && !quarterOfYear(s, i, at, numerator, denominator);
        return share ? Proportions.of(i, at + 1, numerator, denominator) : null;
    }

    private static boolean agrees(Tokens t, int at, int numerator) {
        return t.low(at).endsWith("s") == numerator > 1;
    }

    /** "a quarter-final". */
    private static boolean compound(Tokens t, int at) {
        return t.hyphen(at + 1) && t.word(at + 2) && t.glued(at + 2);
    }

    /** "a third goal"; but "a third per year". */
    private static boolean adjective(Sentence s, int i, int at) {
        return s.hasLow(INDEFINITE, i) && s.tokens.word(at + 1) && !s.has(STOP, at + 1) && !s.has(PER, at + 1);
    }

    /** "the first two quarters", "after one quarter": of a year or a game. */
    private static boolean quarterOfYear(Sentence s, int i, int at, int numerator, int denominator) {
        Tokens t = s.tokens;
        if (denominator != 4 || !t.word(at) || t.low(at).startsWith("f")) {
            return false;
        }
        boolean numbered = s.has(PART, i - 1) || s.has(SHIFT, i - 1) || t.lowIs(i - 1, "consecutive");
        boolean played = t.lowIs(i, "one") && s.hasLow(PLAYED, i - 1) && !s.has(OF, at + 1);
        return numerator == 2 || numbered || played;
    }
}
