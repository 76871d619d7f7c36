package org.depesche.tagging.subjects;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.SAYING;
import static org.depesche.tagging.text.WordSet.STOP;

import java.util.ArrayList;
import java.util.List;
import org.depesche.tagging.text.Sentence;

/**
 * The common nouns of a sentence: possible subjects of figures, of which the tagger knows nothing.
 *
 * @param named for each token whether it belongs to a name
 */
record SentenceNouns(Sentence s, boolean[] named) {

    /** Words of the longest English noun phrase. */
    private static final int LONGEST = 4;

    private static final int SHORTEST = 3;

    /** Their tokens. */
    List<Integer> find() {
        return s.german ? german() : english();
    }

    private List<Integer> german() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < s.size(); i++) {
            if (s.capital(i) && isFree(i) && s.text(i).length() >= SHORTEST && !(starts(i) && isVague(i))) {
                found.add(i);
            }
        }
        return found;
    }

    /** Whether a capital says nothing: at the start of a sentence or a quotation. */
    private boolean starts(int i) {
        return i == 0 || s.oneOf(i - 1, "„\"»");
    }

    private boolean isVague(int i) {
        return s.text(i).length() <= SHORTEST + 1 || s.adjective(i);
    }

    private boolean isFree(int i) {
        return !named[i] && !s.inFigure(i) && !s.time(i) && !isFunction(i);
    }

    private boolean isFunction(int i) {
        return s.hasLow(STOP, i) || s.has(ARTICLE, i) || s.has(PREPOSITION, i);
    }

    private List<Integer> english() {
        List<Integer> found = new ArrayList<>();
        if (s.capital(0) && isFree(0) && s.text(0).length() > SHORTEST) {
            found.add(0);
        }
        for (int i = 0; i < s.size(); i++) {
            if (s.has(ARTICLE, i)) {
                int end = end(i + 1);
                boolean title = end < s.size() && named[end];
                if (end > i + 1 && !title && isFree(end - 1)) {
                    found.add(end - 1);
                }
            }
        }
        return found;
    }

    /** The token behind the words of a noun phrase. */
    private int end(int from) {
        int end = from;
        while (end < Math.min(s.size(), from + LONGEST - 1) && isPlain(end)) {
            end++;
        }
        return end;
    }

    private boolean isPlain(int i) {
        return s.word(i) && !s.capital(i) && !named[i] && !isFunction(i) && !s.has(SAYING, i);
    }
}
