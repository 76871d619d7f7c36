package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.OF;
import static org.depesche.tagging.text.WordSet.ONE_OF;
import static org.depesche.tagging.text.WordSet.STOP;

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

    /** Words of a noun with its description: "one mill job in three". */
    private static final int MOST_WORDS = 3;

    private Proportions() {}

    static @Nullable FigureDraft read(Sentence s, int i) {
        if (s.german) {
            return s.lowIs(i + 1, "von") ? german(s, i, i + 2) : null;
        }
        if (s.lowIs(i + 1, "in")) {
            return numbers(s, i, i + 2, LARGEST_CHANCE);
        }
        int in = behindNoun(s, i);
        if (in > 0) {
            return ofNoun(s, i, in);
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

    /** "one post in nine", "four flats in every ten": the token of "in"; 0 if there is none. */
    private static int behindNoun(Sentence s, int i) {
        int at = i + 1;
        while (at - i <= MOST_WORDS && s.word(at) && !s.capital(at) && !s.hasLow(STOP, at)) {
            at++;
        }
        return at > i + 1 && s.lowIs(at, "in") && s.numberWord(i) > 0 ? at : 0;
    }

    private static @Nullable FigureDraft ofNoun(Sentence s, int i, int in) {
        int second = s.lowIs(in + 1, "every") ? in + 2 : in + 1;
        FigureDraft draft = CountedNouns.noun(s, second + 1) == null ? numbers(s, i, second, LARGEST_CHANCE) : null;
        if (draft != null) {
            draft.nounAt(i + 1, in);
        }
        return draft;
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
