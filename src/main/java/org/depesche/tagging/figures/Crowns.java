package org.depesche.tagging.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells whose crowns "120 Kronen" are by the countries and capitals that the text names near them. */
final class Crowns {

    /** Characters of the text that are looked at before and behind: a few paragraphs, so that no text takes long. */
    private static final int BEFORE = 3_000;

    private static final int BEHIND = 500;

    private static final Map<String, String> STEMS = stems();

    private Crowns() {}

    private static Map<String, String> stems() {
        Map<String, String> stems = new LinkedHashMap<>();
        for (String stem : "norweg norway oslo".split(" ")) {
            stems.put(stem, "NOK");
        }
        for (String stem : "dänisch dänemark danish denmark kopenhagen copenhagen".split(" ")) {
            stems.put(stem, "DKK");
        }
        for (String stem : "schwed swed stockholm".split(" ")) {
            stems.put(stem, "SEK");
        }
        for (String stem : "tschech czech prag".split(" ")) {
            stems.put(stem, "CZK");
        }
        for (String stem : "isländ iceland reykjav".split(" ")) {
            stems.put(stem, "ISK");
        }
        return stems;
    }

    /** The currency of a country's word in small letters; null if it is none of these. */
    static @Nullable String of(String word) {
        return STEMS.entrySet().stream()
                .filter(stem -> word.startsWith(stem.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The currency of the country named last before a token, else first behind it. */
    static @Nullable String near(Tokens tokens, int at) {
        String text = tokens.source();
        int start = tokens.start(at);
        String before = SmallLetters.of(text.substring(Math.max(0, start - BEFORE), start));
        String country = null;
        int last = -1;
        for (Map.Entry<String, String> stem : STEMS.entrySet()) {
            int found = before.lastIndexOf(stem.getKey());
            if (found > last) {
                last = found;
                country = stem.getValue();
            }
        }
        if (country != null) {
            return country;
        }
        String behind = SmallLetters.of(text.substring(start, Math.min(text.length(), start + BEHIND)));
        int first = Integer.MAX_VALUE;
        for (Map.Entry<String, String> stem : STEMS.entrySet()) {
            int found = behind.indexOf(stem.getKey());
            if (found >= 0 && found < first) {
                first = found;
                country = stem.getValue();
            }
        }
        return country;
    }
}
