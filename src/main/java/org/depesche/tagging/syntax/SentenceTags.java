package org.depesche.tagging.syntax;

import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.tagger.maxent.History;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TestSentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tags the words of the sentences of one text; the library scores each word once. At each word only the likeliest few
 * sequences of tags are kept. The library's search tries all tags of three words in a row, which takes twice as long
 * for news, and a hundred times as long for words that do not exist, for which every tag is possible. In a thousand
 * words of news one tag differs.
 */
final class SentenceTags extends TestSentence {

    /** Sequences that are kept at each word. */
    private static final int KEPT = 3;

    /** A sequence of tags up to a word, with the logarithm of its probability. */
    private record Path(int[] tags, double score) {

        Path with(int at, int tag, double added) {
            int[] longer = tags.clone();
            longer[at] = tag;
            return new Path(longer, score + added);
        }

        /** Whether the tags that the next one depends on are the same. */
        boolean endsLike(Path other, int at, int window) {
            return Arrays.equals(tags, at - window, at, other.tags, at - window, at);
        }
    }

    private static final double[] CERTAIN = {0};

    private int @Nullable [] best;

    /** The tags that each word may have, which the library would look up for each path. */
    private String[] @Nullable [] possible = {};

    /** As many as there are tags, see {@link #getHistories}. */
    private final String[] all;

    SentenceTags(MaxentTagger tagger) {
        super(tagger);
        this.all = new String[tagger.numTags()];
    }

    List<TaggedWord> of(List<? extends HasWord> words) {
        best = null;
        possible = new String[words.size() + 1 + leftWindow()][];
        return tagSentence(words, false);
    }

    /** The library's search asks for these first, and finds one tag for each word then. */
    @Override
    public int[] getPossibleValues(int at) {
        if (best == null) {
            best = search();
        }
        return isWord(at) ? new int[] {best[at]} : super.getPossibleValues(at);
    }

    /** The library's search has nothing to choose any more. */
    @Override
    public double[] scoresOf(int[] tags, int at) {
        return best == null ? super.scoresOf(tags, at) : CERTAIN;
    }

    /**
     * The library keeps the scores of a word for all tags, but takes them for those of another word unless as many tags
     * are asked for.
     */
    @Override
    protected double[] getHistories(String[] tags, History history) {
        return super.getHistories(all, history);
    }

    private boolean isWord(int at) {
        return at >= leftWindow() && at < size + leftWindow();
    }

    private int[] search() {
        int left = leftWindow();
        int[] none = new int[size + left];
        for (int i = 0; i < left; i++) {
            none[i] = super.getPossibleValues(i)[0];
        }
        List<Path> paths = List.of(new Path(none, 0));
        for (int at = left; at < size + left; at++) {
            int[] values = super.getPossibleValues(at);
            paths = values.length == 1 && paths.size() == 1
                    ? List.of(paths.getFirst().with(at, values[0], 0))
                    : longer(paths, values, at);
        }
        return paths.getFirst().tags;
    }

    /** The likeliest paths up to a word. */
    private List<Path> longer(List<Path> paths, int[] values, int at) {
        List<Path> longer = new ArrayList<>();
        double[] scores = {};
        for (int i = 0; i < paths.size(); i++) {
            Path path = paths.get(i);
            if (i == 0 || !path.endsLike(paths.get(i - 1), at, leftWindow())) {
                scores = scoresOf(path.tags, at);
            }
            for (int j = 0; j < values.length; j++) {
                longer.add(path.with(at, values[j], scores[j]));
            }
        }
        longer.sort(Comparator.comparingDouble((Path path) -> -path.score));
        return longer.subList(0, Math.min(KEPT, longer.size()));
    }

    @Override
    protected String[] stringTagsAt(int at) {
        if (!isWord(at)) {
            return super.stringTagsAt(at);
        }
        if (best != null) {
            return new String[] {maxentTagger.getTag(best[at])};
        }
        String[] tags = possible[at];
        if (tags == null) {
            tags = super.stringTagsAt(at);
            possible[at] = tags;
        }
        return tags;
    }
}
