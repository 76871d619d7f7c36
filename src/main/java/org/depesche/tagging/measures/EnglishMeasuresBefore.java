package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.BEING;
import static org.depesche.tagging.text.WordSet.CHANGE_NOUN;
import static org.depesche.tagging.text.WordSet.DIMENSION;
import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.EXTENT;
import static org.depesche.tagging.text.WordSet.LEVEL_PREPOSITION;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.TRANSPARENT;
import static org.depesche.tagging.text.WordSet.UP;

import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds the measure of an English figure in the words before it: "winds of up to 165mph", "cut borrowing costs by 50 points",
 * "values the start-up at $3 billion".
 */
record EnglishMeasuresBefore(Sentence s, EnglishNounPhrases phrases) {

    @Nullable
    String of(FigureDraft draft) {
        int at = s.is(draft.before(), "between") ? draft.start() - 2 : draft.before();
        int worth = worth(at);
        if (s.is(worth, "worth") && phrases.content(worth - 1)) {
            return s.text(worth - 1);
        }
        boolean of = s.is(at, "of");
        if (!of && !s.has(LEVEL_PREPOSITION, at)) {
            return null;
        }
        int noun = at - 1;
        if (s.dash(noun - 1) && s.glued(noun) && s.glued(noun - 1)) {
            return s.has(ARTICLE, noun - 3) ? s.between(noun - 2, noun + 1) : null;
        }
        if (!isNoun(noun)) {
            return null;
        }
        return of ? ofNoun(noun) : toNoun(noun);
    }

    /** "winds of 165mph", "a range of 300 miles". */
    private @Nullable String ofNoun(int noun) {
        if (s.has(CHANGE_NOUN, noun)) {
            return null;
        }
        return s.has(DIMENSION, noun) ? dimension(noun) : object(noun, true);
    }

    /** "cut borrowing costs by 50 points". */
    private @Nullable String toNoun(int noun) {
        return s.hasLow(UP, noun) || s.hasLow(DOWN, noun) || s.has(BEING, noun - 1) ? null : object(noun, false);
    }

    /** "a deal worth a reported £85m": the token of "worth", with only an article and a participle after it. */
    private int worth(int at) {
        int worth = at;
        while (worth > 0
                && at - worth < 3
                && (s.has(TRANSPARENT, worth) || s.low(worth).endsWith("ed"))) {
            worth--;
        }
        return worth;
    }

    private boolean isNoun(int i) {
        return phrases.content(i) && !s.low(i).endsWith("ed");
    }

    /** "has a range of 300 miles" names the measure, "at a rate of 3 percent" does not. */
    private @Nullable String dimension(int noun) {
        boolean compound = phrases.content(noun - 1)
                && !phrases.verb(noun - 1)
                && s.has(ARTICLE, noun - 2)
                && !s.is(noun - 3, "at")
                && !s.is(noun - 3, "to");
        if (compound) {
            return s.between(noun - 1, noun + 1);
        }
        boolean located = s.is(noun - 2, "at") && s.has(EXTENT, noun);
        boolean owned = s.is(noun - 1, "a") && (s.is(noun - 2, "has") || s.is(noun - 2, "with") || located);
        return owned ? s.between(noun, noun + 1) : null;
    }

    private @Nullable String object(int noun, boolean of) {
        int from = noun;
        while (from > 0 && noun - from < 2 && isPartOfNoun(from - 1)) {
            from--;
        }
        boolean article = s.has(ARTICLE, from - 1);
        if (!of && article && s.has(PREPOSITION, from - 2)) {
            // "rose against the dollar to $1.27"
            return null;
        }
        return of || article || phrases.verb(from - 1) ? s.between(from, noun + 1) : null;
    }

    private boolean isPartOfNoun(int i) {
        return (phrases.content(i) || s.dash(i) && s.glued(i + 1)) && !phrases.verb(i);
    }
}
