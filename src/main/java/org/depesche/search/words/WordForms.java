package org.depesche.search.words;

import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.lucene.analysis.CharacterUtils;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Makes every word lower case and adds its other forms at the same position. */
final class WordForms extends TokenFilter {

    private final BiFunction<String, String, List<String>> forms;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private List<String> waiting = List.of();
    private int next;

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
        String written = term.toString();
        CharacterUtils.toLowerCase(term.buffer(), 0, term.length());
        return forms.apply(written, term.toString());
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting = List.of();
        next = 0;
    }
}
