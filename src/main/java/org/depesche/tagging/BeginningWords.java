package org.depesche.tagging;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Words that have a capital only because a German sentence begins with them: "Gekostet hat das …", "Bislang kamen …". */
final class BeginningWords {

    /** The same few thousand words begin all sentences. */
    private static final int MOST = 50_000;

    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private BeginningWords() {}

    /** @param word with a capital */
    static boolean isSmall(String word) {
        Boolean known = KNOWN.get(word);
        if (known == null) {
            known = find(word);
            if (KNOWN.size() >= MOST) {
                KNOWN.clear();
            }
            KNOWN.put(word, known);
        }
        return known;
    }

    private static boolean find(String word) {
        GermanWords words = GermanWords.SHARED.get();
        if (!words.readings(word).isEmpty()) {
            return false;
        }
        List<String> tags = words.readings(word.toLowerCase(Locale.GERMAN)).stream()
                .map(reading -> reading.getTag().toString())
                .toList();
        // "Neue Anlagen": what has an ending belongs to the noun behind it
        return !tags.isEmpty()
                && tags.stream()
                        .allMatch(tag -> tag.contains(":PRD") || !tag.startsWith("ADJ") && !tag.startsWith("PA"));
    }
}
