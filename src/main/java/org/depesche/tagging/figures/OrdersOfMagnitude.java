package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.AMOUNT_NOUN;
import static org.depesche.tagging.text.WordSet.BARE_MAGNITUDE;
import static org.depesche.tagging.text.WordSet.CLIPPED_JOINT;
import static org.depesche.tagging.text.WordSet.COUNTED;

import java.math.BigDecimal;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Unit;
import org.jspecify.annotations.Nullable;

/** Reads amounts given only by their magnitude: "ein zweistelliger Millionenbetrag", "Milliarden Euro". */
final class OrdersOfMagnitude {

    private static final int MOST_DIGITS = 12;

    private OrdersOfMagnitude() {}

    static @Nullable FigureDraft read(Sentence s, int i) {
        int last = clipped(s, i) ? i + 3 : i;
        int most = digits(s.low(last));
        int digits = last == i ? most : Math.min(most, s.numberWord(i));
        int noun = digits < 1 ? i : noun(s, last + 1);
        BigDecimal factor = digits < 1 ? null : factor(s, noun);
        if (factor == null) {
            return null;
        }
        FigureDraft draft =
                FigureDraft.ofOrder(i, noun + 1, BigDecimal.TEN.pow(digits - 1).multiply(factor));
        PhraseTable.Hit<Unit> unit = s.unit(noun + 1);
        if (unit == null) {
            draft.unit(KnownUnits.EURO);
        } else {
            draft.unit(unit.value(), unit.end());
        }
        return draft;
    }

    /** The value of "Milliarden" in "Milliarden Euro fließen"; null without unit or noun, and in "Angaben in Milliarden Euro". */
    static @Nullable BigDecimal bare(Sentence s, int i) {
        String value = s.lexicon.value(BARE_MAGNITUDE, s.text(i));
        boolean number = i > 0 && (s.number(i - 1) || s.glued(i) || s.is(i - 1, ")") || s.lowIs(i - 1, "in"));
        int thing = behindOf(s, i + 1);
        return value == null || number || s.unit(thing) == null && CountedNouns.noun(s, thing) == null
                ? null
                : new BigDecimal(value);
    }

    /** The token behind "von" before a unit, a magnitude or a plural: "Millionen von Euro", "Hunderte von Betrieben". */
    static int behindOf(Sentence s, int i) {
        boolean of = s.german
                && s.is(i, "von")
                && (s.unitOrMagnitude(i + 1) || s.has(COUNTED, i + 1) || isPlural(s.text(i + 1)));
        return of || s.german && s.is(i, "an") && isMoney(s, i + 1) ? i + 1 : i;
    }

    private static boolean isMoney(Sentence s, int i) {
        PhraseTable.Hit<Unit> unit = s.unit(i);
        return unit != null && unit.value().money();
    }

    private static boolean isPlural(String noun) {
        GermanDictionary dictionary = GermanDictionary.SHARED.get();
        return !noun.isEmpty()
                && (dictionary.isPlural(noun)
                        || noun.endsWith("n") && dictionary.isPlural(noun.substring(0, noun.length() - 1)));
    }

    /** "zwei- bis dreistellig": at least as much as the first says. */
    private static boolean clipped(Sentence s, int i) {
        return s.numberWord(i) > 0 && s.hyphen(i + 1) && s.has(CLIPPED_JOINT, i + 2);
    }

    /** "zweistelliger" 2; 0 for other words. */
    private static int digits(String word) {
        int suffix = word.indexOf("stellig");
        int digits = suffix < 3 ? 0 : NumberWords.german(word.substring(0, suffix));
        return digits > MOST_DIGITS ? 0 : digits;
    }

    /** Behind two adjectives at most. */
    private static int noun(Sentence s, int from) {
        int at = from;
        while (at < from + 2 && s.adjective(at)) {
            at++;
        }
        return at;
    }

    /** The magnitude in a noun: that of "Millionenbetrag", 1 for "Betrag"; null for other nouns. */
    private static @Nullable BigDecimal factor(Sentence s, int i) {
        String noun = s.low(i);
        if (noun.startsWith("million")) {
            return BigDecimal.valueOf(1_000_000);
        }
        if (noun.startsWith("milliarde")) {
            return BigDecimal.valueOf(1_000_000_000);
        }
        return s.lexicon.words(AMOUNT_NOUN).stream().anyMatch(noun::contains) ? BigDecimal.ONE : null;
    }
}
