package org.depesche.tagging.text;

import static org.depesche.tagging.text.WordSet.ABBREVIATION;
import static org.depesche.tagging.text.WordSet.FIRM_ABBREVIATION;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.STARTER;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.depesche.tagging.Span;

/** Cuts a block into sentences; abbreviations and ordinals do not end one. */
public final class FigureSentences {

    /** Longer sentences are cut, so that a text without full stops does not take quadratic time. */
    private static final int LONGEST = 800;

    private FigureSentences() {}

    /** The sentences of a block, in order. */
    public static List<Span> of(String text, Span block, Lexicon lexicon) {
        List<Span> sentences = new ArrayList<>();
        int start = skip(text, block.start(), block.end());
        int at = start;
        while (at < block.end()) {
            char c = text.charAt(at);
            boolean end = (c == '.' || c == '!' || c == '?' || c == '…') && ends(text, at, block.end(), lexicon, start);
            if (end) {
                int after = behindQuotes(text, at + 1, block.end());
                sentences.add(new Span(start, after));
                start = skip(text, after, block.end());
                at = start;
            } else if (at - start >= LONGEST
                    && (Characters.isBlank(c) || at - start >= 2 * LONGEST && !Character.isLowSurrogate(c))) {
                sentences.add(new Span(start, at));
                start = skip(text, at, block.end());
                at = start;
            } else {
                at++;
            }
        }
        if (start < block.end()) {
            sentences.add(new Span(start, block.end()));
        }
        return sentences;
    }

    private static int skip(String text, int at, int end) {
        return behind(text, at, end, c -> Characters.isBlank((char) c));
    }

    /** The end of the characters of a kind that begin here. */
    private static int behind(String text, int from, int to, IntPredicate kind) {
        int at = from;
        while (at < to && kind.test(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean ends(String text, int at, int to, Lexicon lexicon, int start) {
        int behind = behindQuotes(text, at + 1, to);
        if (behind < to && !Characters.isBlank(text.charAt(behind))) {
            return false;
        }
        int next = skip(text, behind, to);
        if (next >= to) {
            return true;
        }
        if (Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        return text.charAt(at) != '.'
                || endsAtDot(
                        text, at, start, text.substring(next, behind(text, next, to, Character::isLetter)), lexicon);
    }

    private static int behindQuotes(String text, int at, int to) {
        return behind(text, at, to, c -> "\"”“»«’')]".indexOf(c) >= 0);
    }

    /** @param after the word after the dot */
    private static boolean endsAtDot(String text, int dot, int start, String after, Lexicon lexicon) {
        int word = dot;
        while (word > start && Character.isLetterOrDigit(text.charAt(word - 1))) {
            word--;
        }
        String before = text.substring(word, dot);
        if (before.isEmpty()) {
            return true;
        }
        if (Characters.isDigit(before.charAt(before.length() - 1))) {
            boolean decimals = word > start && text.charAt(word - 1) == ',';
            // "am 3. Oktober"
            boolean ordinal = lexicon.german && before.length() <= 3;
            boolean date = word > start + 1 && lexicon.has(MONTH, after);
            return decimals || !ordinal || lexicon.has(STARTER, after) && !date;
        }
        return endsAtWord(before, after, lexicon);
    }

    private static boolean endsAtWord(String before, String after, Lexicon lexicon) {
        boolean starter = lexicon.has(STARTER, after);
        if (before.length() == 1 && !lexicon.german) {
            return starter && !Character.isUpperCase(before.charAt(0));
        }
        if (lexicon.magnitudes.match(Tokens.of(before + "."), 0, false) != null) {
            return starter;
        }
        return !lexicon.has(ABBREVIATION, before) || starter && mayEnd(before, after, lexicon);
    }

    /** Whether a sentence may end with an abbreviation: "Acme Inc.", "zwei Std.". */
    private static boolean mayEnd(String abbreviation, String after, Lexicon lexicon) {
        boolean unit = lexicon.german
                && abbreviation.length() > 2
                && !lexicon.has(MONTH, abbreviation)
                && UnitTables.isAbbreviation(abbreviation);
        return unit || lexicon.has(FIRM_ABBREVIATION, abbreviation) && !after.equals("In");
    }
}
