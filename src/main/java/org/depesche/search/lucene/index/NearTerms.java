package org.depesche.search.lucene.index;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.depesche.search.words.NearWord;

/**
 * Finds the terms of an index with a spelling near to a word, by Lucene's spell checker. Words of fewer than four letters
 * have none, by its default.
 */
public final class NearTerms {

    private static final DirectSpellChecker CHECKER = new DirectSpellChecker();

    private NearTerms() {}

    /** The nearest terms first. */
    public static List<NearWord> to(Term word, IndexReader reader, SuggestMode mode, int most) throws IOException {
        return Stream.of(CHECKER.suggestSimilar(word, most, reader, mode))
                .map(near -> new NearWord(near.string, near.score, near.freq))
                .toList();
    }
}
