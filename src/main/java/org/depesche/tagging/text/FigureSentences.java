package org.depesche.tagging.text;

import static org.depesche.tagging.text.WordSet.ABBREVIATION;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.STARTER;

import java.util.ArrayList;
import java.util.List;
import org.depesche.tagging.Span;

/** Cuts a block into sentences; abbreviations and ordinals do not end one. */
public final class FigureSentences {

    /** Longer ones are cut, so that no text without full stops takes quadratic time. */
    private static final int LONGEST = 800;

    private FigureSentences() {}

    public static List<Span> of(String text, Span block, Lexicon lexicon) {
        List<Span> sentences = new ArrayList<>();
        int start = skip(text, block.start(), block.end());
        int at = start;
        while (at < block.end()) {
            char c = text.charAt(at);
            boolean end = (c == '.' || c == '!' || c == '?' || c == '…') && ends(text, at, block.end(), lexicon, start);
            if (end) {
                int after = at + 1;
                while (after < block.end() && "\"”“»«’')]".indexOf(text.charAt(after)) >= 0) {
                    after++;
                }
                sentences.add(new Span(start, after));
                start = skip(text, after, block.end());
                at = start;
            } else if (at - start >= LONGEST
                    && (Tokens.blank(c) || at - start >= 2 * LONGEST && !Character.isLowSurrogate(c))) {
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
        int from = at;
        while (from < end && Tokens.blank(text.charAt(from))) {
            from++;
        }
        return from;
    }

    private static boolean ends(String text, int at, int to, Lexicon lexicon, int start) {
        int next = at + 1;
        while (next < to && "\"”“»«’')]".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next >= to) {
            return true;
        }
        if (!Tokens.blank(text.charAt(next))) {
            return false;
        }
        next = skip(text, next, to);
        if (next >= to) {
            return true;
        }
        char first = text.charAt(next);
        if (text.charAt(at) != '.') {
            return !Character.isLowerCase(first);
        }
        if (Character.isLowerCase(first)) {
            return false;
        }
        int word = at;
        while (word > start && Character.isLetterOrDigit(text.charAt(word - 1))) {
            word--;
        }
        String before = text.substring(word, at);
        String after = text.substring(next, wordEnd(text, next, to));
        if (before.isEmpty()) {
            return true;
        }
        boolean starter = lexicon.has(STARTER, after);
        if (Tokens.digit(before.charAt(before.length() - 1))) {
            boolean ordinal = lexicon.german && before.length() <= 3 && (word == start || text.charAt(word - 1) != ',');
            return !ordinal || (starter && !(word > start + 1 && lexicon.has(MONTH, after)));
        }
        if (before.length() == 1 && !lexicon.german) {
            return starter && !Character.isUpperCase(before.charAt(0));
        }
        if (lexicon.magnitudes.match(Tokens.of(before + "."), 0, false) != null) {
            return starter;
        }
        boolean firm = before.equals("Inc") || before.equals("Corp") || before.equals("Ltd") || before.equals("Co");
        return !lexicon.has(ABBREVIATION, before)
                || firm && starter && !after.equals("In")
                || (starter
                        && before.length() > 2
                        && !lexicon.has(MONTH, before)
                        && lexicon.german
                        && UnitTables.isAbbreviation(before));
    }

    private static int wordEnd(String text, int from, int to) {
        int at = from;
        while (at < to && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
