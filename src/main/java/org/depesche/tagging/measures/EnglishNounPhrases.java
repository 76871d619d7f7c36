package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.CURRENCY_SIGN;
import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.EXTENDED;
import static org.depesche.tagging.text.WordSet.MODAL;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.STOP;
import static org.depesche.tagging.text.WordSet.TRANSPARENT;
import static org.depesche.tagging.text.WordSet.UP;
import static org.depesche.tagging.text.WordSet.VERB;

import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds English noun phrases by the function words and verbs between which they appear. */
record EnglishNounPhrases(Sentence s) {

    /** The noun phrase that begins at a token: up to the next function word. */
    @Nullable
    String forward(int at) {
        int from = at;
        while (s.has(ARTICLE, from) || s.is(from, "of")) {
            from++;
        }
        int to = from;
        while (to < s.size() && to - from < 3 && content(to) && !(to > from && over(to))) {
            to = s.hyphen(to + 1) && s.word(to + 2) ? to + 3 : to + 1;
            if (possessive(to)) {
                from = owned(to + 2);
                to = from;
            }
        }
        return to == from ? null : s.between(from, to);
    }

    /** "half of the country's voters": the token after the possessive. */
    private int owned(int at) {
        int from = at;
        while (from < s.size() && (s.has(TRANSPARENT, from) || s.inFigure(from) && !s.word(from))) {
            from++;
        }
        return from;
    }

    /** Whether a noun phrase ends before a word: "workers laid", "gas costs $3", "teachers complain about". */
    private boolean over(int i) {
        boolean base = CountedNouns.englishPlural(s.low(i - 1)) && !s.low(i).endsWith("s") && s.has(PREPOSITION, i + 1);
        return s.low(i).endsWith("ed") || s.low(i).endsWith("s") && amount(i + 1) || base;
    }

    boolean amount(int i) {
        return s.number(i) || s.has(CURRENCY_SIGN, i);
    }

    /** Whether the ending of a possessive begins at a token. */
    boolean possessive(int i) {
        return (s.is(i, "'") || s.is(i, "’")) && s.lowIs(i + 1, "s") && s.glued(i + 1);
    }

    /** Whether a token may be a noun or precede one in its phrase. */
    boolean content(int i) {
        return s.word(i)
                && !s.has(PREPOSITION, i)
                && !s.has(ARTICLE, i)
                && !s.hasLow(STOP, i)
                && !s.hasLow(VERB, i)
                && !s.inFigure(i)
                && !(s.inFigure(i - 1) && s.has(EXTENDED, i))
                && !s.is(i, "alone");
    }

    /** Whether a token may be a verb, by its form or the word before. */
    boolean verb(int i) {
        String word = s.low(i);
        return s.hasLow(VERB, i)
                || s.has(MODAL, i - 1)
                || s.hasLow(UP, i)
                || s.hasLow(DOWN, i)
                || word.endsWith("ed")
                || word.endsWith("ing") && !s.is(i + 1, "costs");
    }

    /** The token after words that are joined by hyphens or an ampersand. */
    int compound(int at) {
        int end = at;
        while ((s.dash(end) || s.is(end, "&")) && s.glued(end) && s.word(end + 1)) {
            end += 2;
        }
        return end;
    }
}
