package org.depesche.format.manuscript;

import java.util.List;
import org.depesche.format.Sentences;
import org.depesche.tagging.SmallLetters;

/** Recognises a sentence of the text that a designer has set beside it once more. */
final class PulledQuote {

    private static final int SHORTEST = 20;

    private static final int LONGEST = 300;

    private PulledQuote() {}

    /** Whether a paragraph has no words but those of a part of another one. */
    static boolean is(OfficeParagraph paragraph, List<OfficeParagraph> all) {
        boolean said = "„“\"»«".indexOf(paragraph.text().charAt(0)) >= 0 || Sentences.isEnded(paragraph.text());
        if (!said || paragraph.text().length() > LONGEST) {
            return false;
        }
        String words = words(paragraph.line());
        return words.length() >= SHORTEST
                && all.stream()
                        .filter(other ->
                                other.text().length() > paragraph.text().length() + SHORTEST)
                        .anyMatch(other -> words(other.line()).contains(words));
    }

    private static String words(String line) {
        return " " + SmallLetters.of(line).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
