package org.depesche.tagging.figures;

import java.math.BigDecimal;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Multiplies a number by the magnitudes behind it: Tausend, Mio., Mrd., billion, Dutzend, crore. */
final class Magnitudes {

    private static final BigDecimal LARGEST = new BigDecimal("1E15");

    private Magnitudes() {}

    static void read(Sentence s, FigureDraft draft) {
        if (s.lowIs(draft.numberEnd(), "gutes") && s.magnitude(draft.numberEnd() + 1) != null) {
            draft.numberEndsAt(draft.numberEnd() + 1);
            draft.modifier(Quantity.Modifier.GOOD);
        }
        PhraseTable.Hit<BigDecimal> hit = s.magnitude(draft.numberEnd());
        while (hit != null && draft.factor().compareTo(LARGEST) < 0) {
            draft.scale(hit.value());
            draft.numberEndsAt(hit.end());
            hit = s.magnitude(hit.end());
        }
        if (!draft.scaled()) {
            return;
        }
        if (EnglishNumerals.andAHalf(s, draft.numberEnd())) {
            // "one million and a half"
            draft.add(draft.factor().multiply(NumberDraft.HALF), draft.numberEnd() + 3);
        } else if (draft.inWords() && s.word(draft.numberEnd())) {
            smallerPart(s, draft);
        }
    }

    /** "zwei Millionen dreihunderttausend". */
    private static void smallerPart(Sentence s, FigureDraft draft) {
        int at = draft.numberEnd();
        FigureDraft part = s.german ? german(s, at) : EnglishNumerals.read(s, at);
        if (part == null || part.value().compareTo(draft.factor()) >= 0 || s.lowIs(at, "a")) {
            return;
        }
        PhraseTable.Hit<BigDecimal> magnitude = s.magnitude(part.numberEnd());
        if (magnitude == null) {
            draft.add(part.value(), part.numberEnd());
        } else if (magnitude.value().compareTo(draft.factor()) < 0) {
            draft.add(part.value().multiply(magnitude.value()), magnitude.end());
        }
    }

    private static @Nullable FigureDraft german(Sentence s, int at) {
        int value = s.numberWord(at);
        return value < 100 ? null : FigureDraft.ofWords(at, at + 1, BigDecimal.valueOf(value));
    }
}
