package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.BETWEEN;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.OR;
import static org.depesche.tagging.text.WordSet.POLL;
import static org.depesche.tagging.text.WordSet.POLLED_AT;
import static org.depesche.tagging.text.WordSet.RELATIVE;
import static org.depesche.tagging.text.WordSet.TRANSPARENT;
import static org.depesche.tagging.text.WordSet.WEEKDAY;

import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.Sentence;

/** Recognises constructions in which a number without a unit shares the unit of its neighbour. */
final class SharedUnits {

    private SharedUnits() {}

    /** "between a tenth and a quarter of an inch". */
    static void fractions(Sentence s, FigureDraft draft, FigureDraft next) {
        boolean shares = draft.kind() == FigureKind.FRACTION && next.inWords() && next.start() - draft.end() == 1;
        if (shares && s.has(BETWEEN, draft.start() - 1) && next.unit() != null && next.kind() != FigureKind.PERCENT) {
            draft.unit(next.unit());
        }
    }

    /** "fell 207.33, or 0.5%", "their four and 68%": the two express the same in different units. */
    static boolean apart(Sentence s, FigureDraft draft, FigureDraft next) {
        if (next.unitKind() != FigureKind.PERCENT) {
            return false;
        }
        boolean or = s.tokens.is(draft.end(), ",") && s.has(OR, draft.end() + 1);
        return or || draft.inWords() && !next.inWords() && s.tokens.is(draft.end(), "and");
    }

    /** "98 statt der erlaubten 50 km/h". */
    static boolean insteadOf(Sentence s, int from, int to) {
        boolean small = s.tokens.is(from, "statt") && to - from <= 3;
        for (int i = from + 1; i < to; i++) {
            small &= s.has(ARTICLE, i) || s.has(TRANSPARENT, i) || s.adjective(i);
        }
        return small;
    }

    /** "put Labour on 27 per cent, with Reform at 21". */
    static boolean polled(Sentence s, FigureDraft draft, FigureDraft previous) {
        FigureKind kind = previous.unitKind();
        boolean share = kind == FigureKind.PERCENT || kind == FigureKind.POINTS || kind == FigureKind.PERCENTAGE_POINT;
        return share
                && s.hasLow(POLLED_AT, draft.start() - 1)
                && !draft.inWords()
                && !draft.scaled()
                && draft.below(100)
                && s.anywhere(POLL);
    }

    /** Whether a bracket that contains only a time opens before a token: "(Vorjahr: ", "(April ". */
    static boolean earlier(Sentence s, int at) {
        int i = s.tokens.is(at, ":") ? at - 1 : at;
        i = s.tokens.is(i, ".") ? i - 1 : i;
        boolean time = s.has(RELATIVE, i) || s.has(MONTH, i) || s.has(WEEKDAY, i) || s.tokens.is(i, "Vj");
        return time && s.tokens.is(i - 1, "(");
    }
}
