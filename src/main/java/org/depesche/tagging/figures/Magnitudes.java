package org.depesche.tagging.figures;

import java.math.BigDecimal;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Magnitudes behind a number: Tausend, Mio., Mrd., billion, Dutzend, crore. */
final class Magnitudes {

    private Magnitudes() {}

    /** Multiplies a number by the magnitudes behind it: "2,5 Milliarden", "one million and a half". */
    static void read(Sentence s, Draft draft) {
        Tokens t = s.tokens;
        if (t.lowIs(draft.numberEnd, "gutes") && s.magnitude(draft.numberEnd + 1) != null) {
            draft.numberEnd++;
            draft.modifier = Quantity.Modifier.GOOD;
        }
        PhraseTable.Hit<BigDecimal> hit = s.magnitude(draft.numberEnd);
        while (hit != null && draft.factor.compareTo(new BigDecimal("1E15")) < 0) {
            draft.factor = draft.factor.multiply(hit.value());
            draft.value = draft.value.multiply(hit.value());
            draft.numberEnd = hit.end();
            draft.magnitude = true;
            hit = s.magnitude(draft.numberEnd);
        }
        draft.end = draft.numberEnd;
        if (!draft.magnitude) {
            return;
        }
        // "zwei Millionen dreihunderttausend", "one million and a half"
        if (t.lowIs(draft.numberEnd, "and")
                && t.lowIs(draft.numberEnd + 1, "a")
                && t.lowIs(draft.numberEnd + 2, "half")) {
            draft.value = draft.value.add(draft.factor.multiply(new BigDecimal("0.5")));
            draft.numberEnd += 3;
        } else if (draft.words && t.word(draft.numberEnd)) {
            Draft more = s.lexicon.german ? plainGerman(s, draft.numberEnd) : NumeralReader.english(s, draft.numberEnd);
            if (more != null && more.value.compareTo(draft.factor) < 0 && !t.lowIs(draft.numberEnd, "a")) {
                PhraseTable.Hit<BigDecimal> smaller = s.magnitude(more.numberEnd);
                boolean fits = smaller == null || smaller.value().compareTo(draft.factor) < 0;
                if (fits) {
                    BigDecimal part = smaller == null ? more.value : more.value.multiply(smaller.value());
                    draft.value = draft.value.add(part);
                    draft.numberEnd = smaller == null ? more.numberEnd : smaller.end();
                }
            }
        }
        draft.end = draft.numberEnd;
    }

    private static @Nullable Draft plainGerman(Sentence s, int at) {
        int value = NumberWords.german(s.tokens.low(at));
        return value < 100 ? null : NumeralReader.of(at, at + 1, BigDecimal.valueOf(value));
    }
}
