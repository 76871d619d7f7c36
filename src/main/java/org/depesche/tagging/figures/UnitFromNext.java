package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.AND;
import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.CLIPPED_JOINT;
import static org.depesche.tagging.text.WordSet.INSTEAD;
import static org.depesche.tagging.text.WordSet.JOINT;
import static org.depesche.tagging.text.WordSet.OR;
import static org.depesche.tagging.text.WordSet.OWNER;
import static org.depesche.tagging.text.WordSet.SIDES;
import static org.depesche.tagging.text.WordSet.TRANSPARENT;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.PriceForms;
import org.depesche.tagging.text.Sentence;

/** Gives a number without a unit the unit of the next figure in constructions that share it. */
record UnitFromNext(Sentence s, FigureDraft draft, FigureDraft next) {

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
                && (next.unitKind() != FigureKind.AGE || clipped() || listedAge())
                && !draft.vague();
    }

    /** "13- and 14-year-olds". */
    private boolean clipped() {
        return s.hyphen(draft.end()) && s.has(CLIPPED_JOINT, draft.end() + 1);
    }

    /** "die 20, 22 und 25 Jahre alten Männer". */
    private boolean listedAge() {
        boolean joint = s.is(draft.end(), ",") || s.has(AND, draft.end());
        return s.german && joint && next.distanceFrom(draft) == 1 && !draft.decimal();
    }

    private boolean construction() {
        return joined()
                || withAdjective()
                || clippedNoun()
                || instead()
                || ofAnOwner()
                || parallel()
                || listedDecimal()
                || listedAge() && next.unitKind() == FigureKind.AGE
                || shareOfTheSameWhole()
                || slash()
                || sides()
                || reducedPrice();
    }

    /** "15 und 20 Prozent", "von 2,1 auf 2,4 Prozent". */
    private boolean joined() {
        return next.distanceFrom(draft) >= 1 && next.distanceFrom(draft) <= 2 && s.hasLow(JOINT, next.before());
    }

    /** "14 tote und 38 verletzte Soldaten". */
    private boolean withAdjective() {
        return next.distanceFrom(draft) >= 2
                && next.distanceFrom(draft) <= 4
                && s.hasLow(JOINT, next.before())
                && s.adjective(draft.end())
                && next.noun() != null;
    }

    /** "12 Damen- und 14 Herrenmannschaften". */
    private boolean clippedNoun() {
        return next.distanceFrom(draft) == 3
                && s.capital(draft.end())
                && s.dash(draft.end() + 1)
                && s.hasLow(JOINT, next.before())
                && next.noun() != null;
    }

    /** "8 statt 10 Prozent". */
    private boolean instead() {
        return s.hasLow(INSTEAD, draft.before()) && next.distanceFrom(draft) <= 2
                || next.unit() != null && isInsteadOfAllowed();
    }

    /** "98 statt der erlaubten 50 km/h". */
    private boolean isInsteadOfAllowed() {
        boolean small = s.is(draft.end(), "statt") && next.distanceFrom(draft) <= 3;
        return small
                && IntStream.range(draft.end() + 1, next.start())
                        .allMatch(i -> s.has(ARTICLE, i) || s.has(TRANSPARENT, i) || s.adjective(i));
    }

    /** "350 der 9.200 Stellen", "six of his 20 goals". */
    private boolean ofAnOwner() {
        return next.distanceFrom(draft) == 1 && s.hasLow(OWNER, next.before());
    }

    /** "auf 15, die AfD auf 21 Prozent". */
    private boolean parallel() {
        return next.distanceFrom(draft) <= 9
                && s.hasLow(JOINT, draft.before())
                && s.low(draft.before()).equals(s.low(next.before()));
    }

    /** "1,2, 1,4 Prozent". */
    private boolean listedDecimal() {
        return next.distanceFrom(draft) == 1 && s.is(next.before(), ",") && next.noun() == null && draft.decimal();
    }

    /** "die SPD 15, die AfD 21 Prozent". */
    private boolean shareOfTheSameWhole() {
        boolean bracketed = s.is(draft.before(), "(") && !s.number(draft.number());
        return !bracketed
                && next.unitKind() == FigureKind.PERCENT
                && next.distanceFrom(draft) <= 8
                && draft.value().abs().compareTo(BigDecimal.valueOf(100)) <= 0
                && !draft.inWords()
                && listed()
                && !s.lowIs(draft.before(), "um");
    }

    private boolean listed() {
        return IntStream.range(draft.end(), next.start()).anyMatch(i -> s.oneOf(i, ",;") || s.has(AND, i));
    }

    /** "28/22/16 Euro". */
    private boolean slash() {
        return next.distanceFrom(draft) == 1 && s.is(draft.end(), "/") && s.glued(draft.end()) && next.unit() != null;
    }

    /** "20 mal 30 Meter". */
    private boolean sides() {
        return next.distanceFrom(draft) == 1 && s.has(SIDES, draft.end()) && next.unitKind() == FigureKind.LENGTH;
    }

    /** "8, ermäßigt 5 Euro". */
    private boolean reducedPrice() {
        return next.unitOrCount().money()
                && next.distanceFrom(draft) <= 4
                && PriceForms.reduced(s, draft.end(), next.start());
    }

    /** Whether the two are joined but independent. */
    private boolean independent() {
        return draft.per() != null || isConverted() || ownThing() || ownNoun();
    }

    /** "fell 207.33, or 0.5%", "their four and 68%": the two express the same in different units. */
    private boolean isConverted() {
        boolean or = s.is(draft.end(), ",") && s.has(OR, draft.end() + 1);
        boolean and = draft.inWords() && !next.inWords() && s.is(draft.end(), "and");
        return next.unitKind() == FigureKind.PERCENT && (or || and);
    }

    /** "zwei und 30 Meter": a number in words shares no measured unit. */
    private boolean ownThing() {
        return joined()
                && !clipped()
                && s.hasLow(AND, next.before())
                && draft.inWords()
                && next.unit() != null
                && next.unit().kind() != FigureKind.PERCENT;
    }

    /** "12 verletzt und 3 Tote": the word in between belongs to the first number. */
    private boolean ownNoun() {
        return next.distanceFrom(draft) == 2
                && joined()
                && !withAdjective()
                && next.noun() != null
                && s.word(draft.end())
                && !s.hasLow(JOINT, draft.end());
    }

    /** "2 bis 3 Millionen". */
    private boolean sharesMagnitude() {
        return next.scaled() && !draft.scaled() && draft.below(1000) && (joined() || listedDecimal());
    }
}
