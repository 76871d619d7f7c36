package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.DENOMINATOR;
import static org.depesche.tagging.text.WordSet.EACH;
import static org.depesche.tagging.text.WordSet.EVERY;
import static org.depesche.tagging.text.WordSet.GENITIVE;
import static org.depesche.tagging.text.WordSet.HALF_ARTICLE;
import static org.depesche.tagging.text.WordSet.ONE_ARTICLE;
import static org.depesche.tagging.text.WordSet.RACE_TIME;

import org.depesche.tagging.text.Characters;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Unit;
import org.jspecify.annotations.Nullable;

/** Reads German shares in words: ein Drittel, die Hälfte, jeder fünfte, neun von zehn. */
final class GermanFractions {

    private GermanFractions() {}

    static @Nullable FigureDraft read(Sentence s, int i) {
        if (s.hasLow(EACH, i)) {
            return every(s, i);
        }
        if (s.is(i, "Hälfte")) {
            return half(s, i);
        }
        FigureDraft proportion = Proportions.read(s, i);
        return proportion == null ? share(s, i) : proportion;
    }

    /** "jeder fünfte", "jeder 5."; but "jedes zweite Mal". */
    private static @Nullable FigureDraft every(Sentence s, int i) {
        int every = s.lexicon.number(EVERY, s.low(i + 1));
        if (every > 0 && !s.is(i + 2, "Mal")) {
            return Proportions.of(i, i + 2, 1, every);
        }
        boolean digits = s.number(i + 1, 3) && Digits.whole(s.text(i + 1));
        boolean ordinal = digits && s.point(i + 2);
        int number = ordinal ? s.integer(i + 1) : 0;
        return number < 2 ? null : Proportions.of(i, i + 3, 1, number);
    }

    /** "die Hälfte", "rund Hälfte", "die größere Hälfte der". */
    private static @Nullable FigureDraft half(Sentence s, int i) {
        String before = s.low(i - 1);
        boolean whole = s.hasLow(HALF_ARTICLE, i - 1);
        boolean compared = (before.endsWith("ere") || before.endsWith("eren")) && s.has(GENITIVE, i + 1);
        if (!whole && !compared && s.modifierBefore(i) == null) {
            return null;
        }
        FigureDraft half = Proportions.of(i, i + 1, 1, 2);
        if (whole && !before.equals("zur")) {
            half.startsAt(i - 1);
        }
        return half;
    }

    /** "ein Drittel", "3 Viertel", "dreiviertel". */
    private static @Nullable FigureDraft share(Sentence s, int i) {
        if (threeQuarters(s, i)) {
            return Proportions.of(i, i + 1, 3, 4);
        }
        int numerator = numerator(s, i);
        int denominator = s.lexicon.number(DENOMINATOR, s.text(i + 1));
        int end = i + 2;
        if (numerator < 1 || denominator <= 2 || numerator > denominator || clock(s, end)) {
            return null;
        }
        FigureDraft share = Proportions.of(i, end, numerator, denominator);
        PhraseTable.Hit<Unit> unit = denominator == 4 ? s.unit(end) : null;
        if (partOfSecond(s, end, denominator)) {
            share.unit(KnownUnits.SECOND);
        } else if (unit != null) {
            share.unit(unit.value(), unit.end());
        }
        return share;
    }

    /** "dreiviertel Frauen". */
    private static boolean threeQuarters(Sentence s, int i) {
        return s.lowIs(i, "dreiviertel") && s.capital(i + 1) && s.unit(i + 1) == null && !s.is(i + 1, "Jahr");
    }

    private static int numerator(Sentence s, int i) {
        if (s.hasLow(ONE_ARTICLE, i)) {
            return 1;
        }
        String word = s.text(i);
        boolean digit = s.number(i) && word.length() == 1 && Characters.isDigit(word.charAt(0));
        return digit ? word.charAt(0) - '0' : s.numberWord(i);
    }

    /** "ein Viertel nach drei", "drei Viertel Uhr". */
    private static boolean clock(Sentence s, int i) {
        boolean hour = s.numberWord(i + 1) > 0;
        return s.lowIs(i, "uhr") || s.is(i, "nach") && (hour || s.number(i + 1)) || s.is(i, "vor") && hour;
    }

    /** "vier Hundertstel schneller". */
    private static boolean partOfSecond(Sentence s, int end, int denominator) {
        return denominator >= 10
                && denominator != 20
                && s.anywhere(RACE_TIME)
                && !s.has(ARTICLE, end)
                && !s.is(end, "von");
    }
}
