package org.depesche.article.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two texts, word by word. Unchanged words keep the layout of the second text; a pilcrow marks a
 * paragraph break that only one of the texts has.
 *
 * @param pieces in the order of the text
 * @param rough whether the texts, or their different parts, were too different to be compared word by word
 */
public record WordDifference(List<Piece> pieces, boolean rough) {

    /** The limit of the usual algorithm, whose memory grows with the square of the changes. */
    private static final int MOST_CHANGES = 1_500;

    /** The limit of the algorithm with little memory, whose time grows with the product of both lengths. */
    private static final int MOST_WORDS = 10_000;

    private static final Pattern WORD = Pattern.compile("(\\S+)(\\s*)|(\\s+)");
    private static final String PILCROW = "¶";

    /** Some words with their fate. */
    public record Piece(Fate fate, String text) {}

    /** The fate of words on the way from one text to the other. */
    public enum Fate {
        STAYED,
        WENT,
        CAME
    }

    /** @param space the white space after the word; empty at the end of the text */
    private record Word(String letters, String space) {

        boolean isSame(Word other) {
            return letters.equals(other.letters);
        }

        boolean endsParagraph() {
            return space.indexOf('\n') >= 0;
        }
    }

    /** Compares two texts. */
    public static WordDifference between(String before, String after) {
        List<Word> old = words(before);
        List<Word> fresh = words(after);
        Pieces pieces = new Pieces();
        List<AbstractDelta<Word>> deltas = deltas(old, fresh);
        if (deltas != null) {
            pieces.addAll(old, fresh, deltas);
            return new WordDifference(pieces.joined(), false);
        }
        int begin = sameAtBegin(old, fresh);
        int end = sameAtBegin(
                old.subList(begin, old.size()).reversed(),
                fresh.subList(begin, fresh.size()).reversed());
        pieces.addStayed(old.subList(0, begin), fresh.subList(0, begin));
        pieces.addChanged(old.subList(begin, old.size() - end), fresh.subList(begin, fresh.size() - end));
        pieces.addStayed(old.subList(old.size() - end, old.size()), fresh.subList(fresh.size() - end, fresh.size()));
        return new WordDifference(pieces.joined(), true);
    }

    /** The changes that turn one text into the other; null if finding them takes too long. */
    private static @Nullable List<AbstractDelta<Word>> deltas(List<Word> old, List<Word> fresh) {
        try {
            return DiffUtils.diff(old, fresh, new MyersDiff<>(Word::isSame), new Within(MOST_CHANGES))
                    .getDeltas();
        } catch (TooDifferentException e) {
            return old.size() + fresh.size() > MOST_WORDS
                    ? null
                    : DiffUtils.diff(old, fresh, new MyersDiffWithLinearSpace<>(Word::isSame), null)
                            .getDeltas();
        }
    }

    /** The result for two texts that are not compared: all words of one went, all words of the other came. */
    public static WordDifference uncompared(String before, String after) {
        return new WordDifference(List.of(new Piece(Fate.WENT, before), new Piece(Fate.CAME, after)), true);
    }

    private static int sameAtBegin(List<Word> old, List<Word> fresh) {
        int same = 0;
        while (same < Math.min(old.size(), fresh.size()) && old.get(same).isSame(fresh.get(same))) {
            same++;
        }
        return same;
    }

    private static List<Word> words(String text) {
        return WORD.matcher(text).results().map(WordDifference::word).toList();
    }

    private static Word word(MatchResult found) {
        return found.group(1) == null ? new Word("", found.group()) : new Word(found.group(1), found.group(2));
    }

    /** Too many changes to compare word by word. */
    private static final class TooDifferentException extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooDifferentException() {
            super("Too different", null, false, false);
        }
    }

    /** Aborts the comparison after a number of changes. */
    private record Within(int most) implements DiffAlgorithmListener {

        @Override
        public void diffStart() {
            // nothing to prepare
        }

        @Override
        public void diffStep(int changes, int words) {
            if (changes > most) {
                throw new TooDifferentException();
            }
        }

        @Override
        public void diffEnd() {
            // nothing to clean up
        }
    }

    /** Collects pieces, and joins neighbours of the same fate. */
    private static final class Pieces {

        private final List<Piece> done = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable Fate fate;

        void add(Fate next, String words) {
            if (fate != next) {
                close();
                fate = next;
            }
            text.append(words);
        }

        private void close() {
            if (fate != null && !text.isEmpty()) {
                done.add(new Piece(fate, text.toString()));
            }
            text.setLength(0);
        }

        List<Piece> joined() {
            close();
            return List.copyOf(done);
        }

        void addChanged(List<Word> old, List<Word> fresh) {
            old.forEach(word -> add(Fate.WENT, word.letters + word.space));
            fresh.forEach(word -> add(Fate.CAME, word.letters + word.space));
        }

        void addAll(List<Word> old, List<Word> fresh, List<AbstractDelta<Word>> deltas) {
            int at = 0;
            int freshAt = 0;
            for (AbstractDelta<Word> delta : deltas) {
                int to = delta.getSource().getPosition();
                int freshTo = delta.getTarget().getPosition();
                addStayed(old.subList(at, to), fresh.subList(freshAt, freshTo));
                addChanged(delta.getSource().getLines(), delta.getTarget().getLines());
                at = to + delta.getSource().size();
                freshAt = freshTo + delta.getTarget().size();
            }
            addStayed(old.subList(at, old.size()), fresh.subList(freshAt, fresh.size()));
        }

        /** @param fresh the same words with the layout of the second text */
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
