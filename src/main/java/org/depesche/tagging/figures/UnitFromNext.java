package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.AND;
import static org.depesche.tagging.text.WordSet.INSTEAD;
import static org.depesche.tagging.text.WordSet.JOINT;
import static org.depesche.tagging.text.WordSet.OWNER;
import static org.depesche.tagging.text.WordSet.SIDES;

import java.math.BigDecimal;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.PriceForms;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;

/** Gives a number without a unit the unit of the next figure in constructions that share it. */
final class UnitFromNext {

    private final Sentence s;
    private final Tokens t;
    private final FigureDraft draft;
    private final FigureDraft next;
    private final int before;
    private final int joint;
    /** Number of tokens between the two figures. */
    private final int between;

    private UnitFromNext(Sentence s, FigureDraft draft, FigureDraft next) {
        this.s = s;
        this.t = s.tokens;
        this.draft = draft;
        this.next = next;
        this.before = draft.start() - 1;
        this.joint = next.start() - 1;
        this.between = next.start() - draft.end();
    }

    static void share(Sentence s, FigureDraft draft, FigureDraft next) {
        UnitFromNext pair = new UnitFromNext(s, draft, next);
        if (!pair.possible() || !pair.construction() || pair.independent()) {
            return;
        }
        if (pair.sharesMagnitude()) {
            draft.scaleLike(next);
        }
        draft.shareUnitOf(next);
    }

    private boolean possible() {
        return !(next.bare() && next.per() == null)
                && next.unitKind() != FigureKind.FRACTION
                && next.unitKind() != FigureKind.AGE
                && !draft.vague();
    }

    private boolean construction() {
        return joined()
                || withAdjective()
                || clippedNoun()
                || instead()
                || ofAnOwner()
                || parallel()
                || listedDecimal()
                || shareOfTheSameWhole()
                || slash()
                || sides()
                || reducedPrice();
    }

    /** "15 und 20 Prozent", "von 2,1 auf 2,4 Prozent". */
    private boolean joined() {
        return between >= 1 && between <= 2 && s.hasLow(JOINT, joint);
    }

    /** "14 tote und 38 verletzte Soldaten". */
    private boolean withAdjective() {
        return between >= 2
                && between <= 4
                && s.hasLow(JOINT, joint)
                && s.adjective(draft.end())
                && next.noun() != null;
    }

    /** "12 Damen- und 14 Herrenmannschaften". */
    private boolean clippedNoun() {
        return between == 3
                && t.capital(draft.end())
                && t.dash(draft.end() + 1)
                && s.hasLow(JOINT, joint)
                && next.noun() != null;
    }

    /** "8 statt 10 Prozent", "98 statt der erlaubten 50 km/h". */
    private boolean instead() {
        return s.hasLow(INSTEAD, before) && between <= 2
                || next.unit() != null && SharedUnits.insteadOf(s, draft.end(), next.start());
    }

    /** "350 der 9.200 Stellen", "six of his 20 goals". */
    private boolean ofAnOwner() {
        return between == 1 && s.hasLow(OWNER, joint);
    }

    /** "auf 15, die AfD auf 21 Prozent". */
    private boolean parallel() {
        return between <= 9 && s.hasLow(JOINT, before) && t.low(before).equals(t.low(joint));
    }

    /** "1,2, 1,4 Prozent". */
    private boolean listedDecimal() {
        return between == 1 && t.is(joint, ",") && next.noun() == null && draft.decimal();
    }

    /** "die SPD 15, die AfD 21 Prozent". */
    private boolean shareOfTheSameWhole() {
        boolean bracketed = t.is(before, "(") && !t.number(draft.number());
        return !bracketed
                && next.unitKind() == FigureKind.PERCENT
                && between <= 8
                && draft.value().abs().compareTo(BigDecimal.valueOf(100)) <= 0
                && !draft.inWords()
                && listed()
                && !t.lowIs(before, "um");
    }

    private boolean listed() {
        for (int i = draft.end(); i < next.start(); i++) {
            if (t.is(i, ",") || t.is(i, ";") || s.has(AND, i)) {
                return true;
            }
        }
        return false;
    }

    /** "28/22/16 Euro". */
    private boolean slash() {
        return between == 1 && t.is(draft.end(), "/") && t.glued(draft.end()) && next.unit() != null;
    }

    /** "20 mal 30 Meter". */
    private boolean sides() {
        return between == 1 && s.has(SIDES, draft.end()) && next.unitKind() == FigureKind.LENGTH;
    }

    /** "8, ermäßigt 5 Euro". */
    private boolean reducedPrice() {
        return next.unitOrCount().money() && between <= 4 && PriceForms.reduced(s, draft.end(), next.start());
    }

    /** Whether the two are joined but independent. */
    private boolean independent() {
        return draft.per() != null || SharedUnits.apart(s, draft, next) || ownThing() || ownNoun();
    }

    /** "zwei und 30 Meter": a number in words shares no measured unit. */
    private boolean ownThing() {
        return joined()
                && s.hasLow(AND, joint)
                && draft.inWords()
                && next.unit() != null
                && next.unit().kind() != FigureKind.PERCENT;
    }

    /** "12 verletzt und 3 Tote": the word in between belongs to the first number. */
    private boolean ownNoun() {
        return between == 2
                && joined()
                && !withAdjective()
                && next.noun() != null
                && t.word(draft.end())
                && !s.hasLow(JOINT, draft.end());
    }

    /** "2 bis 3 Millionen". */
    private boolean sharesMagnitude() {
        return next.scaled() && !draft.scaled() && draft.below(1000) && (joined() || listedDecimal());
    }
}
