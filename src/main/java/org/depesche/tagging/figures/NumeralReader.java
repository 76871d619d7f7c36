package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.MINUS;
import static org.depesche.tagging.text.WordSet.NEGATIVE;

import java.math.BigDecimal;
import org.depesche.tagging.text.Characters;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads the number that begins at a token: digits or words, with sign, fraction and magnitudes. */
final class NumeralReader {

    private NumeralReader() {}

    /** @return null if there is none */
    static @Nullable FigureDraft read(Sentence s, int at) {
        if (s.masked(at)) {
            return null;
        }
        FigureDraft draft = s.tokens.number(at) ? digits(s, at) : s.tokens.word(at) ? words(s, at) : null;
        if (draft != null) {
            Magnitudes.read(s, draft);
            sign(s, draft);
        }
        return draft;
    }

    private static @Nullable FigureDraft words(Sentence s, int at) {
        return s.lexicon.german ? GermanNumerals.read(s, at) : EnglishNumerals.read(s, at);
    }

    private static @Nullable FigureDraft digits(Sentence s, int at) {
        BigDecimal value = Digits.value(s.tokens.text(at), s.lexicon.german);
        if (value == null) {
            return null;
        }
        FigureDraft draft = FigureDraft.ofDigits(at, at + 1, value);
        if (!mixedFraction(s, draft)) {
            slashFraction(s, draft);
        }
        return draft;
    }

    /** "2 ½". */
    private static boolean mixedFraction(Sentence s, FigureDraft draft) {
        int at = draft.numberEnd();
        boolean vulgar =
                s.tokens.number(at) && !Characters.isDigit(s.tokens.text(at).charAt(0));
        BigDecimal part = vulgar ? Digits.value(s.tokens.text(at), s.lexicon.german) : null;
        if (part != null) {
            draft.add(part);
            draft.numberEndsAt(at + 1);
        }
        return vulgar;
    }

    /** "3/4 Liter", "2/3". */
    private static void slashFraction(Sentence s, FigureDraft draft) {
        Tokens t = s.tokens;
        int at = draft.number();
        boolean slash = t.is(at + 1, "/") && t.glued(at + 1) && t.number(at + 2) && t.glued(at + 2);
        boolean small = t.text(at).length() == 1 && t.text(at + 2).length() == 1 && draft.below(10);
        if (!slash || !small || t.is(at + 3, "/")) {
            return;
        }
        BigDecimal divisor = Digits.value(t.text(at + 2), s.lexicon.german);
        if (divisor == null || divisor.compareTo(draft.value()) <= 0) {
            return;
        }
        draft.value(NumberWords.fraction(draft.value().intValue(), divisor.intValue()));
        draft.numberEndsAt(at + 3);
        if (!s.unitOrMagnitude(at + 3) && !(s.lexicon.german && t.capital(at + 3))) {
            draft.unit(KnownUnits.SHARE);
        }
    }

    private static void sign(Sentence s, FigureDraft draft) {
        Tokens t = s.tokens;
        int at = draft.number() - 1;
        if (minusSign(t, draft.number())) {
            draft.negate();
            draft.startsAt(at);
        } else if (s.has(MINUS, at) && t.lowIs(at - 2, "plus")) {
            // "plus or minus 3 points", "plus/minus 3 Punkte": a tolerance
            draft.startsAt(at - 2);
        } else if (s.has(NEGATIVE, at)) {
            draft.negate();
            draft.startsAt(at);
        } else if (t.oneOf(at, "+±") && t.glued(draft.number()) || t.is(at, "plus")) {
            draft.startsAt(at);
        } else if (leadingPoint(t, draft)) {
            draft.value(new BigDecimal("0." + t.text(draft.number())));
            draft.startsAt(at);
        }
    }

    /** "-0,3", "–2,6", "(-3": negative if no number precedes the sign, unless it is another cell of a table. */
    private static boolean minusSign(Tokens t, int number) {
        int at = number - 1;
        if (!t.dash(at) || !t.glued(number)) {
            return false;
        }
        boolean free = !t.glued(at);
        boolean cell = free && t.text(at - 1).length() > 2 && !Digits.whole(t.text(at - 1));
        return (free || t.oneOf(at - 1, "(/")) && (!t.number(at - 1) || cell);
    }

    /** ".5". */
    private static boolean leadingPoint(Tokens t, FigureDraft draft) {
        int point = draft.number() - 1;
        return t.is(point, ".")
                && t.glued(draft.number())
                && !t.glued(point)
                && !draft.inWords()
                && Digits.whole(t.text(draft.number()));
    }
}
