package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.AGAINST;
import static org.depesche.tagging.text.WordSet.AGO;
import static org.depesche.tagging.text.WordSet.DIFFERENCE;
import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.PRONOUN;
import static org.depesche.tagging.text.WordSet.TIME_PREPOSITION;
import static org.depesche.tagging.text.WordSet.UP;

import org.depesche.tagging.FigureKind;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** {@link MeasureFinder} for English, which writes nouns in small letters. */
record EnglishMeasures(Sentence s, EnglishNounPhrases phrases) {

    /**
     * @param before the figure before in the sentence
     * @param last the measure of that figure
     */
    @Nullable
    String of(FigureDraft draft, @Nullable FigureDraft before, @Nullable String last) {
        if (before != null && last != null && continues(draft, before)) {
            return last;
        }
        if (isOfPronoun(draft)) {
            return null;
        }
        if (draft.noun() != null && draft.unit() == null) {
            return counted(draft, draft.noun());
        }
        String measure = new EnglishMeasuresBehind(s, phrases).of(draft);
        if (measure == null) {
            measure = new EnglishMeasuresBefore(s, phrases).of(draft);
        }
        return measure == null && !isSpanOfTime(draft) ? new EnglishSubjects(s, phrases).of(draft) : measure;
    }

    /** "a fifth of them": another sentence names the whole. */
    boolean isOfPronoun(FigureDraft draft) {
        int of = s.is(draft.end() - 1, "of") ? draft.end() - 1 : draft.end();
        return s.is(of, "of") && s.hasLow(PRONOUN, of + 1);
    }

    private @Nullable String counted(FigureDraft draft, String noun) {
        int to = draft.before();
        if (s.lowIs(to, "to") && (s.has(UP, to - 1) || s.has(DOWN, to - 1))) {
            // "the print run has shrunk to 90,000 copies"
            String subject = new EnglishSubjects(s, phrases).of(draft);
            return subject == null ? noun : subject;
        }
        return draft.nounStart() >= draft.number() ? s.between(draft.nounStart(), draft.nounEnd()) : noun;
    }

    /** "two years ago", "in ten days": a time, which has no measure. */
    private boolean isSpanOfTime(FigureDraft draft) {
        return draft.kind() == FigureKind.DURATION
                && (s.has(AGO, draft.end()) || s.hasLow(TIME_PREPOSITION, draft.before()));
    }

    /** Whether a figure is of the same measure as the figure before. */
    private boolean continues(FigureDraft draft, FigureDraft before) {
        return isConverted(draft, before)
                || isSetAgainst(draft, before)
                || isAlternative(draft, before)
                || isEndOfChange(draft, before)
                || isDifference(draft, before);
    }

    /** "2.94 billion crowns ($264 million)". */
    private boolean isConverted(FigureDraft draft, FigureDraft before) {
        return before.unitOrCount().money()
                && draft.unitOrCount().money()
                && draft.distanceFrom(before) == 1
                && s.is(before.end(), "(");
    }

    /** "3% against 2%": both have one unit. */
    private boolean isSetAgainst(FigureDraft draft, FigureDraft before) {
        return draft.hasUnitOf(before) && s.has(AGAINST, draft.before());
    }

    /** "$3 million, or 12 percent". */
    private boolean isAlternative(FigureDraft draft, FigureDraft before) {
        return draft.distanceFrom(before) == 2
                && s.is(before.end(), ",")
                && s.is(before.end() + 1, "or")
                && draft.unit() != null
                && !s.is(draft.end(), "of");
    }

    /** "up 3% to 41 euros", "3% compared with 2%". */
    private boolean isEndOfChange(FigureDraft draft, FigureDraft before) {
        boolean amount = !before.bare() && (draft.noun() == null || draft.unit() != null);
        return amount && isJoined(before.end(), before.start(), draft.distanceFrom(before));
    }

    private boolean isJoined(int at, int before, int words) {
        return switch (words) {
            case 1 -> s.is(at, "to") || s.is(at, "against") || s.is(at, "from") && s.is(before - 1, "to");
            case 2 -> s.is(at, "compared") && s.is(at + 1, "with");
            default -> false;
        };
    }

    /** "97 murders, 12 fewer than in 2021". */
    private boolean isDifference(FigureDraft draft, FigureDraft before) {
        return draft.distanceFrom(before) == 1 && s.is(before.end(), ",") && s.has(DIFFERENCE, draft.end());
    }
}
