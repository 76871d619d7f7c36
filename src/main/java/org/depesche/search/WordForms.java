package org.depesche.search;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Puts the other forms of every word at the word's own place. */
final class WordForms extends TokenFilter {

    private final Function<String, List<String>> forms;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private List<String> waiting = List.of();
    private int next;

    WordForms(TokenStream words, Function<String, List<String>> forms) {
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
        waiting = forms.apply(term.toString());
        next = 0;
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting = List.of();
        next = 0;
    }
}
