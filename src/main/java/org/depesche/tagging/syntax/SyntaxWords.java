package org.depesche.tagging.syntax;

import static org.depesche.tagging.text.WordSet.ABBREVIATION;
import static org.depesche.tagging.text.WordSet.FIRM_ABBREVIATION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.tagging.text.Sentence;

/**
 * The words of a sentence as the models know them, which were trained on the words of treebanks: "n't" is a word,
 * "per cent" is "percent", "£3m" is "$ 3 million".
 */
record SyntaxWords(List<String> words, int[] ofTokens, int[] firstTokens) {

    private static final Set<String> ENDINGS = Set.of("s", "re", "ve", "ll", "d", "m");

    /** Common in the treebanks, which hardly ever have the letter. */
    private static final Map<String, String> KNOWN = Map.of(
            "m",
            "million",
            "mn",
            "million",
            "bn",
            "billion",
            "tn",
            "trillion",
            "k",
            "thousand",
            "p",
            "pence",
            "c",
            "cents");

    static SyntaxWords of(Sentence s) {
        List<String> words = new ArrayList<>(s.size());
        int[] ofTokens = new int[s.size()];
        int[] firstTokens = new int[s.size()];
        int i = 0;
        while (i < s.size()) {
            int end = end(s, i);
            firstTokens[words.size()] = i;
            Arrays.fill(ofTokens, i, end, words.size());
            words.add(word(s, i, end));
            i = end;
        }
        return new SyntaxWords(words, ofTokens, Arrays.copyOf(firstTokens, words.size()));
    }

    /** The token behind the word that begins at a token. */
    private static int end(Sentence s, int i) {
        if (isApostrophe(s, i) && s.glued(i) && s.glued(i + 1)) {
            return ENDINGS.contains(s.low(i + 1)) || isNegation(s, i - 1) ? i + 2 : i + 1;
        }
        if (s.lowIs(i, "per") && s.lowIs(i + 1, "cent")) {
            return i + 2;
        }
        return s.word(i) && s.point(i + 1) ? endOfAbbreviation(s, i) : i + 1;
    }

    /** "U.S.", "Mr.", but not the last word of a sentence. */
    private static int endOfAbbreviation(Sentence s, int i) {
        int end = i;
        while (s.word(end) && s.text(end).length() == 1 && s.point(end + 1) && (end == i || s.glued(end))) {
            end += 2;
        }
        boolean known = i + 2 < s.size() && (s.has(ABBREVIATION, i) || s.has(FIRM_ABBREVIATION, i));
        return end > i ? end : known ? i + 2 : i + 1;
    }

    private static String word(Sentence s, int i, int end) {
        if (end > i + 1) {
            return s.lowIs(i, "per")
                    ? "percent"
                    : isApostrophe(s, i) && s.lowIs(i + 1, "t") ? "n't" : joined(s, i, end);
        }
        if (isNegation(s, i)) {
            return s.text(i).substring(0, s.text(i).length() - 1);
        }
        if (s.oneOf(i, "£€¥")) {
            return "$";
        }
        String known = s.number(i - 1) && s.glued(i) ? KNOWN.get(s.text(i)) : null;
        return known == null ? s.text(i) : known;
    }

    private static String joined(Sentence s, int from, int to) {
        StringBuilder word = new StringBuilder();
        for (int i = from; i < to; i++) {
            word.append(isApostrophe(s, i) ? "'" : s.text(i));
        }
        return word.toString();
    }

    private static boolean isApostrophe(Sentence s, int i) {
        return s.oneOf(i, "'’");
    }

    /** "didn" before "'t". */
    private static boolean isNegation(Sentence s, int i) {
        return s.low(i).endsWith("n")
                && s.low(i).length() > 2
                && isApostrophe(s, i + 1)
                && s.glued(i + 1)
                && s.lowIs(i + 2, "t")
                && s.glued(i + 2);
    }
}
