package org.depesche.search.words;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Caches the forms of words. A full cache is emptied, and frequent words soon return. A cache that evicts single words took
 * longer than the analysis itself.
 */
final class WordFormCache {

    private final Map<String, List<String>> forms = new ConcurrentHashMap<>();
    private final Function<String, List<String>> make;
    private final int most;

    /** @param most the most words */
    WordFormCache(Function<String, List<String>> make, int most) {
        this.make = make;
        this.most = most;
    }

    List<String> of(String word) {
        List<String> found = forms.get(word);
        if (found == null) {
            found = make.apply(word);
            if (forms.size() >= most) {
                forms.clear();
            }
            forms.put(word, found);
        }
        return found;
    }
}
