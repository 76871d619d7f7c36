package org.depesche.format.manuscript;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** Compares the language that a program noted in a document, often its own, with the words of the text. */
final class StatedLanguage {

    /** Frequent words by the language of which they are. */
    private static final Map<String, Set<String>> WORDS = Map.of(
            "de",
                    Set.of(
                            "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "den", "von", "mit", "sich",
                            "auf", "für"),
            "en",
                    Set.of(
                            "the", "of", "and", "to", "is", "that", "for", "with", "was", "are", "by", "from", "has",
                            "his"));

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    /** Words of another language that are no names and quotations any more, and how many times as many they must be. */
    private static final int FEWEST = 3;

    private static final int TIMES = 4;

    /** Paragraphs that tell the language. */
    private static final int ENOUGH = 20;

    private StatedLanguage() {}

    /** The language, or null if most frequent words of the text are of another one. */
    static @Nullable String believed(@Nullable String stated, List<OfficeParagraph> text) {
        if (stated == null || stated.length() < 2) {
            return stated;
        }
        String language = SmallLetters.of(stated.substring(0, 2));
        if (!WORDS.containsKey(language)) {
            return stated;
        }
        String other = language.equals("de") ? "en" : "de";
        return count(other, text) >= Math.max(FEWEST, TIMES * count(language, text)) ? null : stated;
    }

    private static long count(String language, List<OfficeParagraph> text) {
        Set<String> words = WORDS.getOrDefault(language, Set.of());
        return text.stream()
                .limit(ENOUGH)
                .flatMap(paragraph -> BETWEEN.splitAsStream(SmallLetters.of(paragraph.text())))
                .filter(words::contains)
                .count();
    }
}
