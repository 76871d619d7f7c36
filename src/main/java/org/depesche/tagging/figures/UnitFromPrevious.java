package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.CUE;
import static org.depesche.tagging.text.WordSet.INDEX;
import static org.depesche.tagging.text.WordSet.JOINT;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.OF;
import static org.depesche.tagging.text.WordSet.POLL;
import static org.depesche.tagging.text.WordSet.POLLED_AT;
import static org.depesche.tagging.text.WordSet.REACHED;
import static org.depesche.tagging.text.WordSet.RELATIVE;
import static org.depesche.tagging.text.WordSet.SIGN;
import static org.depesche.tagging.text.WordSet.WEEKDAY;

import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.Sentence;

/** Gives a number without a unit the unit of the previous figure in constructions that share it. */
record UnitFromPrevious(Sentence s, FigureDraft draft, FigureDraft previous) {

    static void share(Sentence s, FigureDraft draft, FigureDraft previous) {
        boolean shareable = !previous.bare()
                && previous.kind() != FigureKind.AGE
                && previous.kind() != FigureKind.FRACTION
                && !draft.vague();
        if (shareable) {
            new UnitFromPrevious(s, draft, previous).share();
        }
    }

    private FigureKind kind() {
        return previous.unitKind();
    }

    private void share() {
        if (changeInBrackets()) {
            draft.unit(KnownUnits.PERCENTAGE_POINT);
        } else if (stockIndex()) {
            draft.unit(KnownUnits.POINTS);
        } else if (otherShare() || polled()) {
            draft.unit(KnownUnits.PERCENT);
        } else if (money() || sameCount() || comparison() || comparable() && (joined() || earlierValue())) {
            draft.shareUnitOf(previous);
        }
    }

    /** "31,2 Prozent (minus 4,1)". */
    private boolean changeInBrackets() {
        boolean signed = s.has(SIGN, draft.number()) || s.dash(draft.number());
        return signed && s.is(draft.before(), "(") && kind() == FigureKind.PERCENT;
    }

    /** "rose 0.4% to 7,512", of an index of shares. */
    private boolean stockIndex() {
        return !draft.below(100)
                && !draft.scaled()
                && (kind() == FigureKind.PERCENT || kind() == FigureKind.POINTS)
                && s.hasLow(REACHED, draft.before())
                && s.anywhere(INDEX);
    }

    /** "21,3 Prozent nach 19,8". */
    private boolean otherShare() {
        return (kind() == FigureKind.PERCENT || kind() == FigureKind.PERCENTAGE_POINT)
                && draft.decimal()
                && draft.below(100)
                && (s.hasLow(JOINT, draft.before()) || s.hasLow(CUE, draft.before()));
    }

    /** "put Labour on 27 per cent, with Reform at 21". */
    private boolean polled() {
        boolean share =
                kind() == FigureKind.PERCENT || kind() == FigureKind.POINTS || kind() == FigureKind.PERCENTAGE_POINT;
        return share
                && s.hasLow(POLLED_AT, draft.before())
                && !draft.inWords()
                && !draft.scaled()
                && draft.below(100)
                && s.anywhere(POLL);
    }

    /** "3 Milliarden Euro nach 2,8 Milliarden". */
    private boolean money() {
        return previous.unitOrCount().money() && draft.scaled();
    }

    /** "145 Tote und 12 im Nachbarland". */
    private boolean sameCount() {
        return previous.counts()
                && !draft.inWords()
                && (BareNumbers.isFigure(s, draft) || draft.distanceFrom(previous) <= 3 && !draft.below(10));
    }

    /** "26 Zähler, drei mehr als Leipzig". */
    private boolean comparison() {
        return draft.inWords() && s.is(draft.before(), ",") && s.is(draft.end() + 1, "als");
    }

    /** "4,2 Grad gegenüber 3,8"; but "3 points, 2 of 5 shots". */
    private boolean joined() {
        boolean shots = kind() == FigureKind.POINTS && s.hasLow(OF, draft.before());
        return s.hasLow(JOINT, draft.before())
                && draft.distanceFrom(previous) <= 3
                && (!draft.inWords() || draft.decimal())
                && !shots;
    }

    /** "98,40 Euro (Vorwoche 99,10)", "(Vorjahr: ", "(April ". */
    private boolean earlierValue() {
        int i = s.is(draft.before(), ":") ? draft.before() - 1 : draft.before();
        i = s.is(i, ".") ? i - 1 : i;
        boolean time = s.has(RELATIVE, i) || s.has(MONTH, i) || s.has(WEEKDAY, i) || s.is(i, "Vj");
        return time && s.is(i - 1, "(") && previous.unit() != null && !draft.inWords();
    }

    private boolean comparable() {
        double ratio = Math.abs(draft.value().doubleValue())
                / Math.max(1e-9, Math.abs(previous.value().doubleValue()));
        return ratio > 0.1 && ratio < 10;
    }
}
