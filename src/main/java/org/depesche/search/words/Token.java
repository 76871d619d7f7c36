package org.depesche.search.words;

import java.util.Collection;
import java.util.List;

/**
 * A word of a text at its place. Its position is its place in the list of all words.
 *
 * @param end exclusive
 * @param terms the exact form, in lower case, and the marked ones
 */
public record Token(int start, int end, List<String> terms) {

    /** Whether the word has one of these terms. */
    public boolean hasAny(Collection<String> wanted) {
        for (String term : terms) {
            if (wanted.contains(term)) {
                return true;
            }
        }
        return false;
    }
}
