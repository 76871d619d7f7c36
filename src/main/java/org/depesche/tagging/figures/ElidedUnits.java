package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.BETWEEN;
import static org.depesche.tagging.text.WordSet.CHANGE_START;

import java.util.ArrayList;
import java.util.List;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.Sentence;

/**
 * Gives numbers without a unit the unit of a neighbour ("von 2,1 auf 2,4 Prozent", "15, die AfD auf 21 Prozent", "14
 * tote und 38 verletzte Soldaten"), and drops numbers that are not marked as figures.
 */
final class ElidedUnits {

    /** Most tokens between the two ends of a change. */
    private static final int BETWEEN_ENDS = 3;

    private ElidedUnits() {}

    static List<FigureDraft> resolve(Sentence s, List<FigureDraft> drafts, ResumedFigures earlier) {
        for (int i = drafts.size() - 2; i >= 0; i--) {
            shareWithNext(s, drafts.get(i), drafts.get(i + 1));
        }
        List<FigureDraft> kept = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            FigureDraft draft = drafts.get(i);
            if (i > 0) {
                shareWithPrevious(s, draft, previous(s, drafts, i));
            }
            if (draft.bare()) {
                earlier.share(s, draft, kept);
            }
            if (!draft.bare() || BareNumbers.isFigure(s, draft)) {
                kept.add(draft);
            }
        }
        markRoles(s, kept);
        return kept;
    }

    private static void shareWithNext(Sentence s, FigureDraft draft, FigureDraft next) {
        shareFraction(s, draft, next);
        if (draft.bare() && !SharedNouns.fromNext(s, draft, next)) {
            UnitFromNext.share(s, draft, next);
        }
    }

    private static void shareWithPrevious(Sentence s, FigureDraft draft, FigureDraft previous) {
        if (!SharedNouns.fromPrevious(s, draft, previous) && draft.bare()) {
            UnitFromPrevious.share(s, draft, previous);
            if (draft.unit() != null && draft.per() == null) {
                // "from 89 cents to 95 a litre"
                new RateReader(s).read(draft);
            }
        }
    }

    /** The figure before, or the one before a time: "2,3 Millionen, vor vier Jahren waren es 2,1 Millionen". */
    private static FigureDraft previous(Sentence s, List<FigureDraft> drafts, int i) {
        FigureDraft previous = drafts.get(i - 1);
        boolean overTime = i > 1 && previous.kind() == FigureKind.DURATION && SharedNouns.resumed(s, drafts.get(i));
        return overTime ? drafts.get(i - 2) : previous;
    }

    /** "between a tenth and a quarter of an inch". */
    private static void shareFraction(Sentence s, FigureDraft draft, FigureDraft next) {
        boolean shares = draft.kind() == FigureKind.FRACTION && next.inWords() && next.distanceFrom(draft) == 1;
        if (shares && s.has(BETWEEN, draft.before()) && next.unit() != null && next.kind() != FigureKind.PERCENT) {
            draft.unit(next.unit());
        }
    }

    /** Marks the start and the end of a change: "von 2,1 auf 2,4 Prozent", "from 3 to 5 percent". */
    private static void markRoles(Sentence s, List<FigureDraft> drafts) {
        for (int i = 0; i + 1 < drafts.size(); i++) {
            FigureDraft first = drafts.get(i);
            FigureDraft second = drafts.get(i + 1);
            boolean near = second.distanceFrom(first) <= BETWEEN_ENDS;
            boolean sameUnit =
                    first.unitOrCount().code().equals(second.unitOrCount().code());
            if (near && sameUnit && change(s, first, second)) {
                first.role(Figure.Role.FROM);
                second.role(Figure.Role.TO);
                shareDenominator(first, second);
            }
        }
    }

    /** "from $10 to $15 a month". */
    private static void shareDenominator(FigureDraft first, FigureDraft second) {
        boolean same = first.quantity().unit().equals(second.quantity().unit());
        if (same && first.per() == null && second.per() != null) {
            first.perLike(second);
        }
    }

    /** The table gives for "von" its counterpart "auf". */
    private static boolean change(Sentence s, FigureDraft first, FigureDraft second) {
        String end = s.lexicon.value(CHANGE_START, s.low(first.before()));
        return end != null && s.lowIs(second.before(), end);
    }
}
