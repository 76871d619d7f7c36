package org.depesche.search.query;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** The names of months in German and English, whole and shortened. */
final class MonthWords {

    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthWords() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>(Map.of("mrz", 3, "sept", 9));
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                    numbers.put(plain(month.getDisplayName(style, language)), month.getValue());
                }
            }
        }
        return Map.copyOf(numbers);
    }

    private static String plain(String name) {
        return SmallLetters.of(name).replace(".", "");
    }

    /** From 1 to 12; null for another word. */
    static @Nullable Integer number(String name) {
        return NUMBERS.get(plain(name));
    }
}
