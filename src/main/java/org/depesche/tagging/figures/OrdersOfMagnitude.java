package org.depesche.tagging.figures;

import java.math.BigDecimal;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.Unit;
import org.jspecify.annotations.Nullable;

/** "ein zweistelliger Millionenbetrag", "im sechsstelligen Bereich": only how many digits it has. */
final class OrdersOfMagnitude {

    private OrdersOfMagnitude() {}

    static @Nullable Draft read(Sentence s, int i) {
        Tokens t = s.tokens;
        String word = t.low(i);
        int suffix = word.indexOf("stellig");
        if (suffix < 3) {
            return null;
        }
        int digits = NumberWords.german(word.substring(0, suffix));
        int at = i + 1;
        while (at < i + 3 && CountedNouns.adjective(s, at)) {
            at++;
        }
        String noun = t.low(at);
        boolean million = noun.startsWith("million");
        boolean billion = noun.startsWith("milliarde");
        boolean amount = noun.contains("betrag")
                || noun.contains("summe")
                || noun.contains("euro")
                || noun.contains("bereich")
                || noun.contains("schaden")
                || noun.contains("höhe");
        if (digits < 1 || digits > 12 || !(million || billion || amount)) {
            return null;
        }
        BigDecimal value = BigDecimal.TEN
                .pow(digits - 1)
                .multiply(new BigDecimal(million ? "1000000" : billion ? "1000000000" : "1"));
        Draft draft = new Draft(i, at + 1, value);
        draft.vague = true;
        draft.words = true;
        draft.magnitude = true;
        draft.modifier = Quantity.Modifier.ORDER;
        PhraseTable.Hit<Unit> unit = s.unit(at + 1);
        draft.unit = unit == null ? Unit.of("EUR", FigureKind.MONEY) : unit.value();
        draft.end = unit == null ? at + 1 : unit.end();
        return draft;
    }
}
