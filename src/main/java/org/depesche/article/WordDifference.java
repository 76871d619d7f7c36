package org.depesche.article;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What two texts have in common, word by word, and what only one of them says. What stayed is laid out as in the second;
 * where only one of them begins a paragraph, a pilcrow says so.
 *
 * @param pieces in the order of the text
 */
public record WordDifference(List<Piece> pieces) {

    private static final Pattern WORD = Pattern.compile("(\\S+)(\\s*)|(\\s+)");
    private static final String PILCROW = "¶";

    /** Some words, and what became of them. */
    public record Piece(Fate fate, String text) {}

    /** What becomes of words on the way from one text to the other. */
    public enum Fate {
        STAYED,
        WENT,
        CAME
    }

    /** @param space what stands behind it; empty at the end of the text */
    private record Word(String letters, String space) {

        boolean isSame(Word other) {
            return letters.equals(other.letters);
        }

        boolean endsParagraph() {
            return space.indexOf('\n') >= 0;
        }
    }

    /** From one text to another. */
    public static WordDifference between(String before, String after) {
        List<Word> old = words(before);
        List<Word> fresh = words(after);
        Pieces pieces = new Pieces();
        int at = 0;
        int freshAt = 0;
        for (AbstractDelta<Word> delta :
                DiffUtils.diff(old, fresh, Word::isSame).getDeltas()) {
            int to = delta.getSource().getPosition();
            int freshTo = delta.getTarget().getPosition();
            pieces.addStayed(old.subList(at, to), fresh.subList(freshAt, freshTo));
            delta.getSource().getLines().forEach(word -> pieces.add(Fate.WENT, word.letters + word.space));
            delta.getTarget().getLines().forEach(word -> pieces.add(Fate.CAME, word.letters + word.space));
            at = to + delta.getSource().size();
            freshAt = freshTo + delta.getTarget().size();
        }
        pieces.addStayed(old.subList(at, old.size()), fresh.subList(freshAt, fresh.size()));
        return new WordDifference(pieces.joined);
    }

    private static List<Word> words(String text) {
        return WORD.matcher(text).results().map(WordDifference::word).toList();
    }

    private static Word word(MatchResult found) {
        return found.group(1) == null ? new Word("", found.group()) : new Word(found.group(1), found.group(2));
    }

    /** Pieces of which neighbours of the same fate are one. */
    private static final class Pieces {

        private final List<Piece> joined = new ArrayList<>();

        void add(Fate fate, String text) {
            if (!joined.isEmpty() && joined.getLast().fate() == fate) {
                joined.add(new Piece(fate, joined.removeLast().text() + text));
            } else {
                joined.add(new Piece(fate, text));
            }
        }

        /** @param fresh the same words in the other text */
        void addStayed(List<Word> old, List<Word> fresh) {
            for (int i = 0; i < old.size(); i++) {
                add(old.get(i), fresh.get(i));
            }
        }

        private void add(Word old, Word fresh) {
            if (old.space.isEmpty() || fresh.space.isEmpty() || old.endsParagraph() == fresh.endsParagraph()) {
                add(Fate.STAYED, fresh.letters + (fresh.space.isEmpty() ? old.space : fresh.space));
            } else {
                add(Fate.STAYED, fresh.letters + " ");
                add(fresh.endsParagraph() ? Fate.CAME : Fate.WENT, PILCROW);
                add(Fate.STAYED, fresh.space);
            }
        }
    }
}
