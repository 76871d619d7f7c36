package org.depesche.article;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What two texts have in common, word by word, and what only one of them says.
 *
 * @param pieces in the order of the text
 */
public record WordDifference(List<Piece> pieces) {

    /** Some words, and what became of them. */
    public record Piece(Fate fate, String text) {}

    /** What becomes of words on the way from one text to the other. */
    public enum Fate {
        STAYED,
        WENT,
        CAME
    }

    /** From one text to another. */
    public static WordDifference between(String before, String after) {
        List<String> old = words(before);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, words(after)).getDeltas()) {
            add(pieces, Fate.STAYED, old.subList(at, delta.getSource().getPosition()));
            add(pieces, Fate.WENT, delta.getSource().getLines());
            add(pieces, Fate.CAME, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Fate.STAYED, old.subList(at, old.size()));
        return new WordDifference(pieces);
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", words)));
        }
    }

    /** Words with the white space behind them, so that joining them gives the text again. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)"));
    }
}
