package org.depesche.search.words;

import org.apache.lucene.analysis.de.GermanNormalizationFilter;

/** Makes the spellings of a word with and without umlauts equal. */
public final class Umlauts {

    private static final SingleWordFilter NORMALIZER = new SingleWordFilter(GermanNormalizationFilter::new);

    private Umlauts() {}

    /** Writes ä and ae as a, ß as ss, and so on; changes nothing else. */
    public static String normalized(String word) {
        return NORMALIZER.apply(word);
    }
}
