package org.depesche.search.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Runs token filters over single words, for any number of threads. */
final class SingleWordFilter implements UnaryOperator<String> {

    private final UnaryOperator<TokenStream> chain;
    private final Queue<Filters> idle = new ConcurrentLinkedQueue<>();

    SingleWordFilter(UnaryOperator<TokenStream> chain) {
        this.chain = chain;
    }

    @Override
    public String apply(String word) {
        Filters known = idle.poll();
        Filters filters = known == null ? new Filters(chain) : known;
        String result = filters.apply(word);
        idle.add(filters);
        return result;
    }

    /** Filters that one thread at a time may use. */
    private static final class Filters {

        private final KeywordTokenizer input = new KeywordTokenizer();
        private final TokenStream filters;
        private final CharTermAttribute term;

        private Filters(UnaryOperator<TokenStream> chain) {
            filters = chain.apply(input);
            term = filters.addAttribute(CharTermAttribute.class);
        }

        private String apply(String word) {
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
}
