package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.MINUS;
import static org.depesche.tagging.text.WordSet.NEGATIVE;

import java.math.BigDecimal;
import org.depesche.tagging.text.Characters;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads the number that begins at a token: digits or words, with sign, fraction and magnitudes. */
final class NumeralReader {

    private NumeralReader() {}

    /** @return null if there is none */
    static @Nullable FigureDraft read(Sentence s, int at) {
        if (s.masked(at)) {
            return null;
        }
        FigureDraft draft = s.number(at) ? digits(s, at) : s.word(at) ? words(s, at) : null;
        if (draft != null) {
            if (s.german) {
                GermanNumerals.halves(s, draft);
            }
            Magnitudes.read(s, draft);
            sign(s, draft);
        }
        return draft;
    }

    private static @Nullable FigureDraft words(Sentence s, int at) {
        return s.german ? GermanNumerals.read(s, at) : EnglishNumerals.read(s, at);
    }

    private static @Nullable FigureDraft digits(Sentence s, int at) {
        BigDecimal value = Digits.value(s.text(at), s.german);
        if (value == null) {
            return null;
        }
        FigureDraft draft = FigureDraft.ofDigits(at, at + 1, value);
        if (!mixedFraction(s, draft)) {
            slashFraction(s, draft);
        }
        return draft;
    }

    /** "2 ½", "1 1/2 Tassen". */
    private static boolean mixedFraction(Sentence s, FigureDraft draft) {
        int at = draft.numberEnd();
        if (s.number(at) && !Characters.isDigit(s.text(at).charAt(0))) {
            BigDecimal part = Digits.value(s.text(at), s.german);
            if (part != null) {
                draft.add(part, at + 1);
            }
            return true;
        }
        boolean strokes = s.number(at, 1) && s.is(at + 1, "/") && s.joinsNumbers(at + 1) && s.number(at + 2, 1);
        boolean part = strokes && !s.is(at + 3, "/") && s.text(at).compareTo(s.text(at + 2)) < 0;
        if (part && Digits.whole(s.text(draft.number())) && draft.below(100)) {
            draft.add(NumberWords.fraction(s.integer(at), s.integer(at + 2)), at + 3);
        }
        return part;
    }

    /** "3/4 Liter", "2/3". */
    private static void slashFraction(Sentence s, FigureDraft draft) {
        int at = draft.number();
        boolean slash = s.is(at + 1, "/") && s.joinsNumbers(at + 1);
        boolean small = s.text(at).length() == 1 && s.text(at + 2).length() == 1 && draft.below(10);
        if (!slash || !small || s.is(at + 3, "/")) {
            return;
        }
        BigDecimal divisor = Digits.value(s.text(at + 2), s.german);
        if (divisor == null || divisor.compareTo(draft.value()) <= 0) {
            return;
        }
        draft.value(NumberWords.fraction(draft.value().intValue(), divisor.intValue()));
        draft.numberEndsAt(at + 3);
        if (!s.unitOrMagnitude(at + 3) && !(s.german && s.capital(at + 3))) {
            draft.unit(KnownUnits.SHARE);
        }
    }

    private static void sign(Sentence s, FigureDraft draft) {
        int at = draft.number() - 1;
        if (minusSign(s, draft.number())) {
            draft.negate();
            draft.startsAt(at);
        } else if (s.has(MINUS, at) && s.lowIs(at - 2, "plus")) {
            // "plus or minus 3 points", "plus/minus 3 Punkte": a tolerance
            draft.startsAt(at - 2);
        } else if (s.has(NEGATIVE, at)) {
            draft.negate();
            draft.startsAt(at);
        } else if (s.oneOf(at, "+±") && s.glued(draft.number()) || s.is(at, "plus")) {
            draft.startsAt(at);
        } else if (leadingPoint(s, draft)) {
            draft.value(new BigDecimal("0." + s.text(draft.number())));
            draft.startsAt(at);
        }
    }

    /** "-0,3", "–2,6", "(-3": negative if no number precedes the sign, unless it is another cell of a table. */
    private static boolean minusSign(Sentence s, int number) {
        int at = number - 1;
        if (!s.dash(at) || !s.glued(number)) {
            return false;
        }
        boolean free = !s.glued(at);
        boolean cell = free && s.text(at - 1).length() > 2 && !Digits.whole(s.text(at - 1));
        return (free || s.oneOf(at - 1, "(/")) && (!s.number(at - 1) || cell);
    }

    /** ".5". */
    private static boolean leadingPoint(Sentence s, FigureDraft draft) {
        int point = draft.number() - 1;
        return (s.is(point, ".") || s.german && point == 0 && s.is(point, ","))
                && s.glued(draft.number())
                && !s.glued(point)
                && !draft.inWords()
                && Digits.whole(s.text(draft.number()));
    }
}
