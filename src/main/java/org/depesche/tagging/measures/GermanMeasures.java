package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.APPOSED_CHANGE;
import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.DIFFERENCE;
import static org.depesche.tagging.text.WordSet.END_OF_CHANGE;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.SHIFT;
import static org.depesche.tagging.text.WordSet.TURNOVER_VERB;

import java.util.List;
import java.util.stream.IntStream;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** {@link MeasureFinder} for German. */
record GermanMeasures(Sentence s, List<FigureDraft> drafts, GermanSubjects subjects, GermanMeasuresBefore ahead) {

    /** A sentence of more figures is a table without a subject. */
    private static final int LISTING = 40;

    /** Tokens between two figures of one measure with their times. */
    private static final int PARALLEL = 9;

    /** Letters of the longest form of "setzen" that is no compound: "setzten". */
    private static final int SET = 7;

    /**
     * @param before the figure before in the sentence
     * @param last the last measure in the sentence
     */
    @Nullable
    String of(FigureDraft draft, @Nullable FigureDraft before, @Nullable String last) {
        String measure = new GermanMeasuresBehind(s, drafts, subjects).of(draft);
        if (measure == null && before != null && last != null && continues(draft, before)) {
            return last;
        }
        if (measure == null) {
            measure = before(draft, last);
        }
        if (measure == null && draft.unitOrCount().money() && isTurnover(draft)) {
            measure = "Umsatz";
        }
        if (measure == null && (subjects.isSpanOfTime(draft) || GermanMeasuresBehind.isPerson(s, draft))) {
            return null;
        }
        if (measure == null && drafts.size() <= LISTING) {
            measure = subjects.of(draft);
        }
        // "34 Prozent", "gut 80 Millionen Euro" behind a comma repeat the figure before
        return measure == null ? last : measure;
    }

    private @Nullable String before(FigureDraft draft, @Nullable String last) {
        String measure = ahead.of(draft);
        boolean apposed = measure != null && s.is(draft.start() - 4, ",") && s.lexicon.has(APPOSED_CHANGE, measure);
        // "ein Ergebnis von 2 Millionen, ein Plus von 8 Prozent"
        return apposed && last != null ? last : measure;
    }

    /** Whether a figure is of the same measure as the figure before. */
    private boolean continues(FigureDraft draft, FigureDraft before) {
        return isEndOfChange(draft, before)
                || isConverted(draft, before)
                || isComparison(draft, before)
                || isChange(draft, before)
                || isRepeated(draft, before)
                || isParallel(draft, before);
    }

    /** "um 25 Basispunkte auf 4 Prozent", "5 Prozent nach 4 Prozent". */
    private boolean isEndOfChange(FigureDraft draft, FigureDraft before) {
        return draft.distanceFrom(before) == 1 && s.has(END_OF_CHANGE, before.end()) && !s.is(before.start() - 1, "in");
    }

    /** "1,2 Milliarden Kronen (rund 103 Millionen Euro)", "5 Dollar, umgerechnet 4 Euro". */
    private boolean isConverted(FigureDraft draft, FigureDraft before) {
        return before.unitOrCount().money()
                && draft.unitOrCount().money()
                && draft.distanceFrom(before) == 1
                && (s.is(before.end(), "(")
                        || s.is(before.end(), ",") && s.low(draft.start()).startsWith("umgerechnet"));
    }

    /** "…, 2 Prozent weniger als im Mai". */
    private boolean isComparison(FigureDraft draft, FigureDraft before) {
        return draft.start() > before.end()
                && s.is(draft.before(), ",")
                && s.has(DIFFERENCE, draft.end())
                && s.is(draft.end() + 1, "als");
    }

    /** "4 Prozent (+0,2)": a sign before the number. */
    private boolean isChange(FigureDraft draft, FigureDraft before) {
        return draft.distanceFrom(before) == 1
                && s.is(before.end(), "(")
                && !s.word(draft.number())
                && !s.number(draft.number());
    }

    /** "… sind es 3 Prozent": both have one unit. */
    private boolean isRepeated(FigureDraft draft, FigureDraft before) {
        return s.is(draft.before(), "es") && draft.hasUnitOf(before);
    }

    /** "2,4 und für 2025 mit 2,0 Prozent", "1,2 Milliarden, im Vorjahr 1,1": only another time is between the figures. */
    private boolean isParallel(FigureDraft draft, FigureDraft before) {
        return draft.hasUnitOf(before)
                && draft.distanceFrom(before) <= PARALLEL
                && IntStream.range(before.end(), draft.start()).allMatch(i -> isTime(i) || isBetweenTimes(i))
                && IntStream.range(before.end(), draft.start()).anyMatch(this::isTime);
    }

    private boolean isTime(int i) {
        return s.number(i) && s.masked(i) || subjects.time(i);
    }

    private boolean isBetweenTimes(int i) {
        return s.sign(i) || s.has(PREPOSITION, i) || s.has(ARTICLE, i) || s.has(SHIFT, i) || s.is(i, "und");
    }

    /** "setzte 3 Millionen Euro um", "hat 3 Millionen Euro umgesetzt". */
    private boolean isTurnover(FigureDraft draft) {
        int to = s.clauseEnd(draft.end());
        boolean set = isSetBefore(draft.start());
        return IntStream.range(draft.end(), to)
                .anyMatch(i -> s.startsWith(TURNOVER_VERB, i) || s.lowIs(i, "umzusetzen") || set && isVerbalPrefix(i));
    }

    private boolean isSetBefore(int figure) {
        return IntStream.range(s.clauseStart(figure), figure)
                .anyMatch(i -> s.low(i).startsWith("setz") && s.low(i).length() <= SET);
    }

    private boolean isVerbalPrefix(int i) {
        return s.is(i, "um") && (i + 1 >= s.size() || s.sign(i + 1) || s.is(i + 1, "und"));
    }
}
