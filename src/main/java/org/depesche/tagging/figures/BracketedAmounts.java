package org.depesche.tagging.figures;

import java.math.BigDecimal;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.Unit;

/** Reads magnitude and unit after a bracket: "4,2 (Vorjahr: 3,9) Milliarden Euro", "3,9 (1,5) Mio CHF". */
final class BracketedAmounts {

    /** Most tokens of a bracket. */
    private static final int LONGEST = 6;

    private BracketedAmounts() {}

    static void apply(Sentence s, FigureDraft draft) {
        if (draft.scaled() || draft.unit() != null || draft.inWords()) {
            return;
        }
        int close = close(s.tokens, draft);
        if (close < 0 || s.tokens.glued(close + 1)) {
            return;
        }
        PhraseTable.Hit<BigDecimal> magnitude = s.magnitude(close + 1);
        PhraseTable.Hit<Unit> unit = s.unit(magnitude == null ? close + 1 : magnitude.end());
        if (unit == null) {
            return;
        }
        if (magnitude != null) {
            draft.scale(magnitude.value());
        }
        draft.unit(unit.value());
    }

    /** The closing bracket after the number or around it; -1 if there is none with a number before. */
    private static int close(Tokens t, FigureDraft draft) {
        int close = draft.numberEnd();
        if (!t.is(close, "(")) {
            return t.is(close, ")") && opened(t, draft.number()) ? close : -1;
        }
        while (close < t.size() && close - draft.numberEnd() < LONGEST && !t.is(close, ")")) {
            close++;
        }
        return t.is(close, ")") && t.number(close - 1) ? close : -1;
    }

    /** Whether the bracket around the number is behind another number. */
    private static boolean opened(Tokens t, int number) {
        for (int i = number - 1; i > 0 && number - i < LONGEST; i--) {
            if (t.is(i, "(")) {
                return t.number(i - 1);
            }
        }
        return false;
    }
}
