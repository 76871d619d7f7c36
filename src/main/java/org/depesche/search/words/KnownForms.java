package org.depesche.search.words;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Forms of words that were made already. When there are too many all are forgotten: what is met again and again is there
 * again at once. A cache that knows which those are took longer for it than the analysis itself.
 */
final class KnownForms {

    private final Map<String, List<String>> forms = new ConcurrentHashMap<>();
    private final Function<String, List<String>> make;
    private final int most;

    /** @param most words */
    KnownForms(Function<String, List<String>> make, int most) {
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
