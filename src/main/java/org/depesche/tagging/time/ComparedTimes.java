package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.AT_LEVEL;
import static org.depesche.tagging.text.WordSet.COMPARE;
import static org.depesche.tagging.text.WordSet.LEVEL;
import static org.depesche.tagging.text.WordSet.SAME;

import java.util.stream.IntStream;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;

/** Tells times with which others are compared, and which are periods of no figure: "gegenüber dem Vorjahr". */
record ComparedTimes(Sentence s) {

    /** The most words between a comparison and its time. */
    private static final int BEHIND_COMPARISON = 3;

    /** Whether no figure of a sentence has the time as its period. */
    boolean contain(TimeExpression time) {
        return isLevel(time)
                || isOfSame(time)
                || IntStream.range(time.start() - BEHIND_COMPARISON, time.start())
                        .anyMatch(i -> s.has(COMPARE, i));
    }

    /** "gegenüber dem Vorjahr", "compared with 2019". */
    boolean contain(TimeExpression time, FigureDraft draft) {
        if (isLevel(time) || isOfSame(time) || isOnYear(time) || isOfThing(time, draft)) {
            return true;
        }
        for (int i = time.start() - 1; i >= 0 && time.start() - i <= BEHIND_COMPARISON; i--) {
            if (s.lowIs(i, "as") && s.is(i + 1, "of")) {
                return false;
            }
            if (s.has(COMPARE, i)) {
                return !(i >= draft.before() && i < draft.end());
            }
            if (!isSmall(i)) {
                return false;
            }
        }
        return !s.german && s.has(COMPARE, time.end());
    }

    /** Whether a word may stand between a comparison and its time. */
    private boolean isSmall(int i) {
        String word = s.text(i);
        return word.length() <= 3 && s.word(i) || word.equals("einem") || word.equals("with");
    }

    /** "unter dem Wert von 2019", "auf dem Niveau des Jahres 2019", "above the level of 2019". */
    private boolean isLevel(TimeExpression time) {
        for (int i = time.start() - 1; i >= 0 && time.start() - i <= 3; i--) {
            if (s.has(LEVEL, i)) {
                return s.hasLow(AT_LEVEL, i - 2) || s.hasLow(AT_LEVEL, i - 1);
            }
        }
        return false;
    }

    /** "im gleichen Zeitraum des Vorjahres", "the same month of 2018": a part of the time, with which another is compared. */
    private boolean isOfSame(TimeExpression time) {
        return s.hasLow(SAME, time.start() - 2) || s.hasLow(SAME, time.start() - 3);
    }

    /** "up 9 percent on last year", "on 2012": a time that lasts is "in". */
    private boolean isOnYear(TimeExpression time) {
        return s.lowIs(time.start() - 1, "on") && !time.isWithinMonth();
    }

    /** "11.7 percent above Tuesday's close": the time is that of a thing. */
    private boolean isOfThing(TimeExpression time, FigureDraft draft) {
        return !s.german
                && time.start() >= draft.end()
                && !s.lowIs(time.start(), "in")
                && s.oneOf(time.end(), "'’")
                && s.is(time.end() + 1, "s");
    }
}
