package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ALL_OF_THEM;
import static org.depesche.tagging.text.WordSet.CUE;
import static org.depesche.tagging.text.WordSet.DIFFERENCE;
import static org.depesche.tagging.text.WordSet.NUMBER_NOUN;
import static org.depesche.tagging.text.WordSet.STRONG_CUE;

import java.math.BigDecimal;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;

/** Decides whether numbers without unit and noun are figures. */
final class BareNumbers {

    private BareNumbers() {}

    static boolean isFigure(Sentence s, FigureDraft draft) {
        return draft.vague()
                || draft.scaled()
                || draft.range()
                || draft.modifier() != Quantity.Modifier.EXACT
                || negativeWord(s.tokens, draft)
                || someOfThem(s.tokens, draft)
                || comparison(s, draft)
                || aboutNumbers(s, draft)
                || (draft.inWords() ? writtenOut(s, draft) : inDigits(s, draft));
    }

    /** "minus 5". */
    private static boolean negativeWord(Tokens t, FigureDraft draft) {
        return draft.negative() && t.word(draft.number());
    }

    /** "Dutzende wurden verletzt, 15 davon schwer". */
    private static boolean someOfThem(Tokens t, FigureDraft draft) {
        return t.is(draft.end(), "davon") && moreThanOne(draft);
    }

    /** "26 Zähler, drei mehr als Leipzig". */
    private static boolean comparison(Sentence s, FigureDraft draft) {
        return draft.inWords()
                && s.tokens.is(draft.start() - 1, ",")
                && s.has(DIFFERENCE, draft.end())
                && s.tokens.is(draft.end() + 1, "als");
    }

    /** "die Summe ist 24", ": Tote 12". */
    private static boolean aboutNumbers(Sentence s, FigureDraft draft) {
        int before = draft.start() - 1;
        return s.anywhere(NUMBER_NOUN)
                || s.lexicon.german && CountedNouns.counted(s.tokens.text(before)) && s.tokens.sign(before - 1);
    }

    private static boolean writtenOut(Sentence s, FigureDraft draft) {
        boolean allOfThem = s.lexicon.german
                && s.hasLow(ALL_OF_THEM, draft.start() - 1)
                && moreThanOne(draft)
                && s.tokens.is(draft.end(), ",");
        return !draft.below(13) || allOfThem;
    }

    private static boolean inDigits(Sentence s, FigureDraft draft) {
        int before = draft.start() - 1;
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
