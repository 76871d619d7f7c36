package org.depesche.article.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.depesche.article.revision.WordDifference.Fate;
import org.depesche.article.revision.WordDifference.Piece;

/**
 * Some words of a text before and after a correction, each with a few words of those around them that stayed.
 *
 * @param before never blank, like {@code after}, unless all of the text came or went
 */
public record BriefChange(String before, String after) {

    /** Changes that a short message names. */
    static final int MOST = 3;

    private static final int WORDS_AROUND = 3;

    private static final int LONGEST = 120;

    private static final String ELLIPSIS = "…";

    /**
     * The changes from one text to another, in the order of the text, without those of paragraphs alone. Changes close to
     * each other are one.
     */
    static List<BriefChange> in(String before, String after) {
        List<Piece> pieces = WordDifference.between(before, after).pieces();
        List<BriefChange> changes = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).fate() != Fate.STAYED) {
                int end = i + 1;
                while (end < pieces.size() && belongs(pieces, end)) {
                    end++;
                }
                BriefChange change = of(pieces, i, end);
                if (!change.before().equals(change.after())) {
                    changes.add(change);
                }
                i = end - 1;
            }
        }
        return changes;
    }

    /** Whether a piece goes on with the change before it: by a change, or by few words up to the next one. */
    private static boolean belongs(List<Piece> pieces, int at) {
        return pieces.get(at).fate() != Fate.STAYED
                || at + 1 < pieces.size() && words(pieces.get(at).text()).size() <= WORDS_AROUND;
    }

    private static BriefChange of(List<Piece> pieces, int from, int to) {
        String head = from == 0 ? "" : last(pieces.get(from - 1).text());
        String tail = to == pieces.size() ? "" : first(pieces.get(to).text());
        return new BriefChange(
                head + cut(pieces.subList(from, to), Fate.WENT) + tail,
                head + cut(pieces.subList(from, to), Fate.CAME) + tail);
    }

    private static String cut(List<Piece> pieces, Fate fate) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.fate() == fate || piece.fate() == Fate.STAYED) {
                text.append(piece.text()).append(' ');
            }
        }
        String line = String.join(" ", words(text.toString()));
        return line.length() <= LONGEST ? line : line.substring(0, line.lastIndexOf(' ', LONGEST) + 1) + ELLIPSIS;
    }

    private static String last(String stayed) {
        List<String> words = words(stayed);
        int from = Math.max(0, words.size() - WORDS_AROUND);
        return (from > 0 ? ELLIPSIS + " " : "") + String.join(" ", words.subList(from, words.size())) + " ";
    }

    private static String first(String stayed) {
        List<String> words = words(stayed);
        int to = Math.min(words.size(), WORDS_AROUND);
        return " " + String.join(" ", words.subList(0, to)) + (to < words.size() ? " " + ELLIPSIS : "");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+"))
                .filter(word -> !word.isEmpty() && !word.equals("¶"))
                .toList();
    }
}
