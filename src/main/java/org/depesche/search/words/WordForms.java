package org.depesche.search.words;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.lucene.analysis.CharacterUtils;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Makes every word lower case and adds its other forms at the same position. */
final class WordForms extends TokenFilter {

    /** A power of two. */
    private static final int AT_HAND = 16_384;

    private final BiFunction<String, String, List<String>> forms;
    private final @Nullable Known[] atHand = new Known[AT_HAND];
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private List<String> waiting = List.of();
    private int next;

    /** A recent word, since a text repeats few words. */
    private record Known(char[] written, List<String> forms) {}

    /** @param forms of a word as written and in lower case */
    WordForms(TokenStream words, BiFunction<String, String, List<String>> forms) {
        super(words);
        this.forms = forms;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (next < waiting.size()) {
            term.setEmpty().append(waiting.get(next++));
            step.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        waiting = lowerCase();
        next = 0;
        return true;
    }

    /** Makes the word lower case; returns its forms. */
    private List<String> lowerCase() {
        int hash = term.hashCode();
        int place = (hash ^ hash >>> 16) & AT_HAND - 1;
        Known known = atHand[place];
        if (known != null && isTerm(known.written)) {
            CharacterUtils.toLowerCase(term.buffer(), 0, term.length());
            return known.forms;
        }
        String written = term.toString();
        CharacterUtils.toLowerCase(term.buffer(), 0, term.length());
        List<String> found = forms.apply(written, term.toString());
        atHand[place] = new Known(written.toCharArray(), found);
        return found;
    }

    private boolean isTerm(char[] word) {
        return Arrays.equals(word, 0, word.length, term.buffer(), 0, term.length());
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting = List.of();
        next = 0;
    }
}
