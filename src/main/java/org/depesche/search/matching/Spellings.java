package org.depesche.search.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The spellings of the beginning of a word, in which each letter may have several. */
final class Spellings {

    /** Four umlauts of three spellings each, and then some. */
    private static final int MOST = 100;

    private Spellings() {}

    /** The spellings of all letters, or of so many of the first that there are not too many. */
    static Set<String> of(List<Set<String>> letters) {
        Set<String> written = Set.of("");
        for (Set<String> letter : letters) {
            if (written.size() * letter.size() > MOST) {
                break;
            }
            Set<String> before = written;
            written = before.stream()
                    .flatMap(start -> letter.stream().map(next -> start + next))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return written;
    }

    /** Whether the spellings are of all letters. */
    static boolean areWhole(List<Set<String>> letters) {
        return letters.stream().mapToDouble(Set::size).reduce(1, (all, one) -> all * one) <= MOST;
    }
}
