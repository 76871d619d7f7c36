package org.depesche.search.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Runs token filters over single words. Not for use by several threads at once. */
final class SingleWordFilter implements UnaryOperator<String> {

    private final KeywordTokenizer input = new KeywordTokenizer();
    private final TokenStream filters;
    private final CharTermAttribute term;

    SingleWordFilter(UnaryOperator<TokenStream> chain) {
        filters = chain.apply(input);
        term = filters.addAttribute(CharTermAttribute.class);
    }

    @Override
    public String apply(String word) {
        try {
            input.setReader(new StringReader(word));
            filters.reset();
            String result = filters.incrementToken() ? term.toString() : word;
            filters.end();
            filters.close();
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
