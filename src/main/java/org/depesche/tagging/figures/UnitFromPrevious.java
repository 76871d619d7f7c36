package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.CUE;
import static org.depesche.tagging.text.WordSet.INDEX;
import static org.depesche.tagging.text.WordSet.JOINT;
import static org.depesche.tagging.text.WordSet.OF;
import static org.depesche.tagging.text.WordSet.REACHED;
import static org.depesche.tagging.text.WordSet.SIGN;

import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;

/** Gives a number without a unit the unit of the previous figure in constructions that share it. */
final class UnitFromPrevious {

    private final Sentence s;
    private final Tokens t;
    private final FigureDraft draft;
    private final FigureDraft previous;
    private final int before;
    private final FigureKind kind;
    private final int between;

    private UnitFromPrevious(Sentence s, FigureDraft draft, FigureDraft previous) {
        this.s = s;
        this.t = s.tokens;
        this.draft = draft;
        this.previous = previous;
        this.before = draft.start() - 1;
        this.kind = previous.unitKind();
        this.between = draft.start() - previous.end();
    }

    static void share(Sentence s, FigureDraft draft, FigureDraft previous) {
        boolean shareable = !previous.bare()
                && previous.kind() != FigureKind.AGE
                && previous.kind() != FigureKind.FRACTION
                && !draft.vague();
        if (shareable) {
            new UnitFromPrevious(s, draft, previous).share();
        }
    }

    private void share() {
        if (changeInBrackets()) {
            draft.unit(KnownUnits.PERCENTAGE_POINT);
        } else if (stockIndex()) {
            draft.unit(KnownUnits.POINTS);
        } else if (otherShare() || SharedUnits.polled(s, draft, previous)) {
            draft.unit(KnownUnits.PERCENT);
        } else if (money() || sameCount() || comparison() || comparable() && (joined() || earlierValue())) {
            draft.shareUnitOf(previous);
        }
    }

    /** "31,2 Prozent (minus 4,1)". */
    private boolean changeInBrackets() {
        boolean signed = s.has(SIGN, draft.number()) || t.dash(draft.number());
        return signed && t.is(before, "(") && kind == FigureKind.PERCENT;
    }

    /** "rose 0.4% to 7,512", of an index of shares. */
    private boolean stockIndex() {
        return !draft.below(100)
                && !draft.scaled()
                && (kind == FigureKind.PERCENT || kind == FigureKind.POINTS)
                && s.hasLow(REACHED, before)
                && s.anywhere(INDEX);
    }

    /** "21,3 Prozent nach 19,8". */
    private boolean otherShare() {
        return (kind == FigureKind.PERCENT || kind == FigureKind.PERCENTAGE_POINT)
                && draft.decimal()
                && draft.below(100)
                && (s.hasLow(JOINT, before) || s.hasLow(CUE, before));
    }

    /** "3 Milliarden Euro nach 2,8 Milliarden". */
    private boolean money() {
        return previous.unitOrCount().money() && draft.scaled();
    }

    /** "145 Tote und 12 im Nachbarland". */
    private boolean sameCount() {
        return previous.counts()
                && !draft.inWords()
                && (BareNumbers.isFigure(s, draft) || between <= 3 && !draft.below(10));
    }

    /** "26 Zähler, drei mehr als Leipzig". */
    private boolean comparison() {
        return draft.inWords() && t.is(before, ",") && t.is(draft.end() + 1, "als");
    }

    /** "4,2 Grad gegenüber 3,8"; but "3 points, 2 of 5 shots". */
    private boolean joined() {
        boolean shots = kind == FigureKind.POINTS && s.hasLow(OF, before);
        return s.hasLow(JOINT, before) && between <= 3 && (!draft.inWords() || draft.decimal()) && !shots;
    }

    /** "98,40 Euro (Vorwoche 99,10)". */
    private boolean earlierValue() {
        return previous.unit() != null && !draft.inWords() && SharedUnits.earlier(s, before);
    }

    private boolean comparable() {
        double ratio = Math.abs(draft.value().doubleValue())
                / Math.max(1e-9, Math.abs(previous.value().doubleValue()));
        return ratio > 0.1 && ratio < 10;
    }
}
