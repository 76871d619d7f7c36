package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.AND;
import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.BETWEEN;
import static org.depesche.tagging.text.WordSet.JOINT;
import static org.depesche.tagging.text.WordSet.OR;

import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers whose suffix follows a later one: "18- bis 30-Jährige", "die 14- und 15-jährigen", "8–12-Jährige", "ein
 * 23- und ein 27-Jähriger", "30- bis 40-minütig".
 */
record SharedSuffixes(Sentence s) {

    /** The most numbers that share a suffix. */
    private static final int LONGEST_LIST = 6;

    /** @return whether the number now has the unit of the suffix, and with "bis" or "oder" the second number as well */
    boolean read(FigureDraft draft) {
        int second = next(draft.numberEnd());
        FigureDraft suffixed = second < 0 ? null : suffixed(second);
        if (suffixed == null) {
            return false;
        }
        if (suffixed.number() == second && isRange(draft, second)) {
            draft.rangesTo(suffixed);
        } else {
            draft.unit(suffixed.unitOrCount(), draft.numberEnd() + 1);
        }
        return true;
    }

    /** The place of the next number of a list; -1 if none follows the hyphen. */
    private int next(int hyphen) {
        if (!s.hyphen(hyphen)) {
            return -1;
        }
        int at = hyphen + 1;
        if (s.joinsNumbers(hyphen)) {
            return at;
        }
        boolean hyphened = s.glued(at) && s.is(at, "bis") && s.hyphen(at + 1);
        boolean joined = hyphened || s.is(at, ",") || s.has(JOINT, at) && !s.glued(at);
        boolean word = s.has(ARTICLE, at + 1) || s.is(at + 1, "unter");
        return !joined ? -1 : hyphened || word ? at + 2 : at + 1;
    }

    /** The first number from here with a suffix of its own: "30-Jährige", "zehnjährig". */
    private @Nullable FigureDraft suffixed(int from) {
        int at = from;
        for (int i = 1; i < LONGEST_LIST && at >= 0; i++) {
            FigureDraft word = s.word(at) ? GermanAges.word(s, at) : null;
            FigureDraft number = word == null ? NumeralReader.read(s, at) : word;
            if (number == null || word != null || GermanAges.suffixed(s, number)) {
                return number;
            }
            at = next(number.numberEnd());
        }
        return null;
    }

    /** "18- bis 30-", "8–12-", "14- oder 15-", "zwischen 18- und 30-"; but "ein 23- und ein 27-". */
    private boolean isRange(FigureDraft draft, int second) {
        int joint = second - 1;
        boolean between = s.has(AND, joint) && s.hasLow(BETWEEN, draft.number() - 1);
        return s.dash(joint) || s.is(joint, "unter") || s.is(joint, "bis") || s.has(OR, joint) || between;
    }
}
