package org.depesche.tagging.text;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import org.depesche.tagging.SmallLetters;

/** Words that have a capital only because a German sentence begins with them: "Gekostet hat das …", "Bislang kamen …". */
public final class BeginningWords {

    /** The size of the cache. A few thousand words begin nearly all sentences. */
    private static final int MOST = 50_000;

    private static final LoadingCache<String, Boolean> KNOWN =
            Caffeine.newBuilder().maximumSize(MOST).build(BeginningWords::find);

    private BeginningWords() {}

    /** @param word with a capital */
    public static boolean isSmall(String word) {
        return KNOWN.get(word);
    }

    private static boolean find(String word) {
        GermanDictionary words = GermanDictionary.SHARED.get();
        List<String> tags = words.tags(SmallLetters.of(word)).toList();
        // "Neue Anlagen": an inflected word belongs to the noun after it
        return words.readings(word).isEmpty()
                && !tags.isEmpty()
                && tags.stream()
                        .allMatch(tag -> tag.contains(":PRD") || !tag.startsWith("ADJ") && !tag.startsWith("PA"));
    }
}
