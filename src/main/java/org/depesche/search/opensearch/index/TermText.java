package org.depesche.search.opensearch.index;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.depesche.search.words.Language;

/**
 * Writes the terms of words for the analyzer {@value ClusterFields#ANALYZER} of the cluster, which only takes them apart.
 * So both engines index the terms of one analysis. Words are separated by blanks, the terms of a word by
 * {@link #NEXT_TERM}; no term contains either.
 */
public final class TermText {

    /** The symbol for a separator of units. */
    public static final char NEXT_TERM = '\u241f';

    private static final String BETWEEN_TERMS = String.valueOf(NEXT_TERM);

    private TermText() {}

    /** The terms of several texts, one text after the other without a gap. */
    static String of(Language language, List<String> texts) {
        return texts.stream()
                .flatMap(text -> language.tokens(text).stream())
                .map(word -> at(word.terms()))
                .collect(Collectors.joining(" "));
    }

    /** The terms at one position. */
    public static String at(Collection<String> terms) {
        return String.join(BETWEEN_TERMS, terms);
    }
}
