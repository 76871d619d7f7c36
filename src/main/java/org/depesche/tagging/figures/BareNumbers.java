package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.AGAINST;
import static org.depesche.tagging.text.WordSet.ALL_OF_THEM;
import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.BEING;
import static org.depesche.tagging.text.WordSet.COUNTED;
import static org.depesche.tagging.text.WordSet.CUE;
import static org.depesche.tagging.text.WordSet.DETERMINER;
import static org.depesche.tagging.text.WordSet.DIFFERENCE;
import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.NUMBER_NOUN;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.PRONOUN;
import static org.depesche.tagging.text.WordSet.RELATIVE_PRONOUN;
import static org.depesche.tagging.text.WordSet.STOP;
import static org.depesche.tagging.text.WordSet.STRONG_CUE;
import static org.depesche.tagging.text.WordSet.UP;

import java.math.BigDecimal;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.VerbClasses;

/** Decides whether numbers without unit and noun are figures. */
final class BareNumbers {

    /** Shorter texts are headings, cells of tables and searches. */
    private static final int FEWEST_WORDS = 8;

    private BareNumbers() {}

    static boolean isFigure(Sentence s, FigureDraft draft) {
        return draft.vague()
                || draft.scaled()
                || draft.range()
                || draft.modifier() != Quantity.Modifier.EXACT
                || negativeWord(s, draft)
                || someOfThem(s, draft)
                || comparison(s, draft)
                || aboutNumbers(s, draft)
                || !s.german && english(s, draft)
                || (draft.inWords() ? writtenOut(s, draft) : inDigits(s, draft));
    }

    /** "minus 5". */
    private static boolean negativeWord(Sentence s, FigureDraft draft) {
        return draft.negative() && s.word(draft.number());
    }

    /** "Dutzende wurden verletzt, 15 davon schwer". */
    private static boolean someOfThem(Sentence s, FigureDraft draft) {
        return s.is(draft.end(), "davon") && moreThanOne(draft);
    }

    /** "26 Zähler, drei mehr als Leipzig". */
    private static boolean comparison(Sentence s, FigureDraft draft) {
        return draft.inWords()
                && s.is(draft.before(), ",")
                && s.has(DIFFERENCE, draft.end())
                && s.is(draft.end() + 1, "als");
    }

    private static boolean english(Sentence s, FigureDraft draft) {
        return inNews(s, draft)
                || moreThanOne(draft) && (partOfThem(s, draft) || setAgainst(s, draft) || named(s, draft));
    }

    /** "17 of 54 units are empty", "the plant employs 270.", "the limit is 60, a radio station said". */
    private static boolean inNews(Sentence s, FigureDraft draft) {
        int end = draft.end();
        String before = s.low(draft.before());
        boolean verb =
                s.has(BEING, draft.before()) || !VerbClasses.ENGLISH.of(before).equals("other");
        boolean share = s.is(end, "of") && s.number(end + 1);
        return s.size() >= FEWEST_WORDS && !draft.inWords() && !draft.below(10) && (share || verb && ends(s, draft));
    }

    /** "17 errors, eight of them", "nine of the 16", "five more than in 2008". */
    private static boolean partOfThem(Sentence s, FigureDraft draft) {
        int end = draft.end();
        boolean part = s.hasLow(PRONOUN, end + 1) || s.hasLow(RELATIVE_PRONOUN, end + 1) || s.has(DETERMINER, end + 1);
        return s.is(end, "of") && part && !s.has(ARTICLE, draft.before())
                || s.has(DIFFERENCE, end) && s.is(end + 1, "than");
    }

    /** "92 applications, versus 33", "down from 36", "compared with 28", "cut from 21 to 18". */
    private static boolean setAgainst(Sentence s, FigureDraft draft) {
        int before = draft.before();
        boolean from = s.is(before, "from") && (s.is(before - 1, "up") || s.is(before - 1, "down"));
        boolean compared = s.is(before - 1, "compared") && (s.is(before, "with") || s.is(before, "to"));
        boolean to = s.is(before, "to") && !draft.inWords() && (s.anywhere(UP) || s.anywhere(DOWN));
        return (s.has(AGAINST, before) || from || compared || to) && ends(s, draft);
    }

    /** "There are now 390.", "last week it was nine", "another 24 were injured". */
    private static boolean named(Sentence s, FigureDraft draft) {
        int at = s.lowIs(draft.before(), "now") ? draft.before() - 1 : draft.before();
        boolean counted = s.lowIs(at - 1, "there") || s.lowIs(at - 1, "it");
        return s.has(BEING, at) && counted && ends(s, draft) || s.lowIs(draft.number() - 1, "another");
    }

    /** Whether no noun of the number can follow. */
    private static boolean ends(Sentence s, FigureDraft draft) {
        int end = draft.end();
        return end >= s.size() || s.sign(end) || s.has(PREPOSITION, end) || s.hasLow(STOP, end) || s.time(end);
    }

    /** "die Summe ist 24", ": Tote 12". */
    private static boolean aboutNumbers(Sentence s, FigureDraft draft) {
        int before = draft.before();
        return s.anywhere(NUMBER_NOUN) || s.german && s.has(COUNTED, before) && s.sign(before - 1);
    }

    private static boolean writtenOut(Sentence s, FigureDraft draft) {
        boolean allOfThem =
                s.german && s.hasLow(ALL_OF_THEM, draft.before()) && moreThanOne(draft) && s.is(draft.end(), ",");
        return !draft.below(13) || allOfThem;
    }

    private static boolean inDigits(Sentence s, FigureDraft draft) {
        int before = draft.before();
        boolean cue = s.hasLow(CUE, before);
        if (!draft.below(1000) || cue && !draft.below(100)) {
            return true;
        }
        return draft.decimal() ? cue : s.hasLow(STRONG_CUE, before) && !draft.below(10);
    }

    private static boolean moreThanOne(FigureDraft draft) {
        return draft.value().compareTo(BigDecimal.ONE) > 0;
    }
}
