package org.depesche.search.words;

import java.util.Set;

/**
 * Tells whether two words with the same stem are forms of one noun. Stemmers also join words of different meanings, and
 * German ones with English ones: "date" and "Daten", "modern" and "Mode", "Afghanistan" and "Afghan".
 */
final class Inflections {

    private static final Set<String> GERMAN = Set.of("", "e", "en", "ern", "er", "es", "n", "nen", "s");
    private static final Set<String> ENGLISH = Set.of("", "s", "es", "'s", "s'");

    /** A German plural may be listed, and its singular typed; shorter words are rather English ones. */
    private static final int LONG = 7;

    private Inflections() {}

    /**
     * @param listed in small letters
     * @param typed in small letters, with the same stem
     */
    static boolean areOne(Language language, String listed, String typed) {
        String known = last(listed);
        String other = last(typed);
        return language == Language.GERMAN ? areOneGerman(known, other) : areOneEnglish(known, other);
    }

    private static String last(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private static boolean areOneGerman(String listed, String typed) {
        String known = Umlauts.normalized(listed);
        String other = Umlauts.normalized(typed);
        boolean isGenitiveOrEnglish = typed.endsWith("s") && !listed.endsWith("s") && typed.length() < LONG;
        boolean lacksUmlaut = !known.equals(listed) && other.equals(typed);
        return !isGenitiveOrEnglish
                && !lacksUmlaut
                && (ends(known, other, GERMAN) || other.length() >= LONG && ends(other, known, GERMAN));
    }

    private static boolean areOneEnglish(String listed, String typed) {
        return ends(listed, typed, ENGLISH)
                || ends(typed, listed, ENGLISH)
                || beforeY(listed).equals(beforeY(typed));
    }

    private static boolean ends(String word, String longer, Set<String> endings) {
        return longer.startsWith(word) && endings.contains(longer.substring(word.length()));
    }

    /** "cit" of "city" and "cities". */
    private static String beforeY(String word) {
        return word.endsWith("ies")
                ? word.substring(0, word.length() - 3)
                : word.endsWith("y") ? word.substring(0, word.length() - 1) : word;
    }
}
