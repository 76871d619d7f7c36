package org.depesche.tagging.figures;

import java.math.BigDecimal;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
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
        int close = close(s, draft);
        if (close < 0 || s.glued(close + 1)) {
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
    private static int close(Sentence s, FigureDraft draft) {
        int close = draft.numberEnd();
        if (!s.is(close, "(")) {
            return s.is(close, ")") && opened(s, draft.number()) ? close : -1;
        }
        while (close < s.size() && close - draft.numberEnd() < LONGEST && !s.is(close, ")")) {
            close++;
        }
        return s.is(close, ")") && s.number(close - 1) ? close : -1;
    }

    /** Whether the bracket around the number is behind another number. */
    private static boolean opened(Sentence s, int number) {
        for (int i = number - 1; i > 0 && number - i < LONGEST; i--) {
            if (s.is(i, "(")) {
                return s.number(i - 1);
            }
        }
        return false;
    }
}
