package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.AMOUNT_NOUN;

import java.math.BigDecimal;
import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Unit;
import org.jspecify.annotations.Nullable;

/** Reads amounts given only by their number of digits: "ein zweistelliger Millionenbetrag". */
final class OrdersOfMagnitude {

    private static final int MOST_DIGITS = 12;

    private OrdersOfMagnitude() {}

    static @Nullable FigureDraft read(Sentence s, int i) {
        int digits = digits(s.low(i));
        int noun = digits < 1 ? i : noun(s, i + 1);
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
