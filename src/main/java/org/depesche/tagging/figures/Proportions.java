package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.OF;
import static org.depesche.tagging.text.WordSet.ONE_OF;

import java.math.BigDecimal;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads shares as two numbers: "neun von zehn Betrieben", "one in five", "three out of four". */
final class Proportions {

    /** "one in 1,500" is a chance, not a share of a thousand. */
    private static final int LARGEST_CHANCE = 1_000;

    private static final int LARGEST = 100_000;

    private Proportions() {}

    static @Nullable FigureDraft read(Sentence s, int i) {
        if (s.german) {
            return s.lowIs(i + 1, "von") ? german(s, i, i + 2) : null;
        }
        if (s.lowIs(i + 1, "in")) {
            return numbers(s, i, i + 2, LARGEST_CHANCE);
        }
        return s.lowIs(i + 1, "out") && s.has(OF, i + 2) ? numbers(s, i, i + 3, LARGEST) : null;
    }

    /** In digits it needs a noun: "9 von 10 Betrieben". */
    private static @Nullable FigureDraft german(Sentence s, int i, int second) {
        FigureDraft draft = numbers(s, i, second, LARGEST);
        if (draft == null) {
            return null;
        }
        CountedNouns.Noun noun = CountedNouns.noun(s, second + 1);
        if (noun != null) {
            draft.nounAt(noun.start(), noun.end());
        }
        boolean digits = s.number(i) && s.number(second);
        return digits && noun == null ? null : draft;
    }

    private static @Nullable FigureDraft numbers(Sentence s, int first, int second, int largest) {
        if (s.masked(first) || s.masked(second)) {
            return null;
        }
        int part = number(s, first);
        int whole = part < 1 ? 0 : number(s, second);
        boolean share = part >= 1 && whole > part && whole <= largest && !s.unitOrMagnitude(second + 1);
        return share ? of(first, second + 1, part, whole) : null;
    }

    /** The number at a token; 0 if there is none or it is too large. */
    private static int number(Sentence s, int i) {
        if (s.number(i)) {
            BigDecimal value = Digits.integer(s.text(i));
            return value == null || value.compareTo(BigDecimal.valueOf(LARGEST)) > 0 ? 0 : value.intValue();
        }
        return s.german && s.hasLow(ONE_OF, i) ? 1 : s.numberWord(i);
    }

    /** A share in words. */
    static FigureDraft of(int from, int to, int numerator, int denominator) {
        FigureDraft draft = FigureDraft.ofWords(from, to, NumberWords.fraction(numerator, denominator));
        draft.unit(KnownUnits.SHARE);
        return draft;
    }
}
