package org.depesche.tagging.syntax;

import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TestSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tags the words of one sentence, keeping only the likeliest few sequences of tags at each word. The library's search
 * tries all tags of three words in a row, which takes twice as long for news, and a hundred times as long for words that
 * do not exist, for which every tag is possible. In a thousand words of news one tag differs.
 */
final class SentenceTags extends TestSentence {

    /** Sequences that are kept at each word. */
    private static final int KEPT = 3;

    /** A sequence of tags up to a word, with the logarithm of its probability. */
    private record Path(int[] tags, double score) {}

    private int @Nullable [] best;

    SentenceTags(MaxentTagger tagger) {
        super(tagger);
    }

    List<TaggedWord> of(List<? extends HasWord> words) {
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
            int[] possible = super.getPossibleValues(at);
            List<Path> longer = new ArrayList<>();
            for (Path path : paths) {
                if (possible.length == 1 && paths.size() == 1) {
                    path.tags[at] = possible[0];
                    longer.add(path);
                    continue;
                }
                double[] scores = scoresOf(path.tags, at);
                for (int i = 0; i < possible.length; i++) {
                    int[] tags = path.tags.clone();
                    tags[at] = possible[i];
                    longer.add(new Path(tags, path.score + scores[i]));
                }
            }
            longer.sort(Comparator.comparingDouble((Path path) -> -path.score));
            paths = longer.subList(0, Math.min(KEPT, longer.size()));
        }
        return paths.getFirst().tags;
    }

    @Override
    protected String[] stringTagsAt(int at) {
        return best != null && isWord(at) ? new String[] {maxentTagger.getTag(best[at])} : super.stringTagsAt(at);
    }
}
