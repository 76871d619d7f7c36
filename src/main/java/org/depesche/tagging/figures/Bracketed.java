package org.depesche.tagging.figures;

import java.math.BigDecimal;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.Unit;

/** Magnitude and unit that stand behind a bracket: "4,2 (Vorjahr: 3,9) Milliarden Euro", "3,9 (1,5) Mio CHF". */
final class Bracketed {

    private static final int LONGEST = 6;

    private Bracketed() {}

    static void apply(Sentence s, Draft draft) {
        if (draft.magnitude || draft.unit != null || draft.words) {
            return;
        }
        Tokens t = s.tokens;
        int close = draft.numberEnd;
        if (t.is(close, "(")) {
            while (close < t.size() && close - draft.numberEnd < LONGEST && !t.is(close, ")")) {
                close++;
            }
            if (!t.number(close - 1)) {
                return;
            }
        } else if (!t.is(close, ")") || !opened(t, draft.number)) {
            return;
        }
        if (!t.is(close, ")") || t.glued(close + 1)) {
            return;
        }
        PhraseTable.Hit<BigDecimal> magnitude = s.magnitude(close + 1);
        PhraseTable.Hit<Unit> unit = s.unit(magnitude == null ? close + 1 : magnitude.end());
        if (unit == null) {
            return;
        }
        if (magnitude != null) {
            draft.factor = magnitude.value();
            draft.value = draft.value.multiply(magnitude.value());
            draft.magnitude = true;
        }
        draft.unit = unit.value();
    }

    /** Whether the bracket around the number stands behind another number. */
    private static boolean opened(Tokens t, int number) {
        for (int i = number - 1; i > 0 && number - i < LONGEST; i--) {
            if (t.is(i, "(")) {
                return t.number(i - 1);
            }
        }
        return false;
    }
}
