package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ALL_OF_THEM;
import static org.depesche.tagging.text.WordSet.COUNTED;
import static org.depesche.tagging.text.WordSet.CUE;
import static org.depesche.tagging.text.WordSet.DIFFERENCE;
import static org.depesche.tagging.text.WordSet.NUMBER_NOUN;
import static org.depesche.tagging.text.WordSet.STRONG_CUE;

import java.math.BigDecimal;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.text.Sentence;

/** Decides whether numbers without unit and noun are figures. */
final class BareNumbers {

    private BareNumbers() {}

    static boolean isFigure(Sentence s, FigureDraft draft) {
        return draft.vague()
                || draft.scaled()
                || draft.range()
                || draft.modifier() != Quantity.Modifier.EXACT
                || negativeWord(s, draft)
                || someOfThem(s, draft)
                || comparison(s, draft)
                || aboutNumbers(s, draft)
                || (draft.inWords() ? writtenOut(s, draft) : inDigits(s, draft));
    }

    /** "minus 5". */
    private static boolean negativeWord(Sentence s, FigureDraft draft) {
        return draft.negative() && s.word(draft.number());
    }

    /** "Dutzende wurden verletzt, 15 davon schwer". */
    private static boolean someOfThem(Sentence s, FigureDraft draft) {
        return s.is(draft.end(), "davon") && moreThanOne(draft);
    }

    /** "26 Zähler, drei mehr als Leipzig". */
    private static boolean comparison(Sentence s, FigureDraft draft) {
        return draft.inWords()
                && s.is(draft.before(), ",")
                && s.has(DIFFERENCE, draft.end())
                && s.is(draft.end() + 1, "als");
    }

    /** "die Summe ist 24", ": Tote 12". */
    private static boolean aboutNumbers(Sentence s, FigureDraft draft) {
        int before = draft.before();
        return s.anywhere(NUMBER_NOUN) || s.german && s.has(COUNTED, before) && s.sign(before - 1);
    }

    private static boolean writtenOut(Sentence s, FigureDraft draft) {
        boolean allOfThem =
                s.german && s.hasLow(ALL_OF_THEM, draft.before()) && moreThanOne(draft) && s.is(draft.end(), ",");
        return !draft.below(13) || allOfThem;
    }

    private static boolean inDigits(Sentence s, FigureDraft draft) {
        int before = draft.before();
        boolean cue = s.hasLow(CUE, before);
        if (!draft.below(1000) || cue && !draft.below(100)) {
            return true;
        }
        return draft.decimal() ? cue : s.hasLow(STRONG_CUE, before) && !draft.below(10);
    }

    private static boolean moreThanOne(FigureDraft draft) {
        return draft.value().compareTo(BigDecimal.ONE) > 0;
    }
}
