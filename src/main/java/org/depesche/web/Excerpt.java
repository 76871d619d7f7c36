package org.depesche.web;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The beginning of a text. */
public final class Excerpt {

    /** The end of a sentence; a full stop after a short word or a number may belong to an abbreviation. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}{3}[.!?][“”\"»]?(?=\\s\\p{Lu}|\\s[„“\"])");

    private Excerpt() {}

    /**
     * The whole text if it is short enough; else its first sentences if they fill half of the space; else the words that
     * fit, with an ellipsis.
     */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int sentences = SENTENCE.matcher(text.substring(0, most))
                .results()
                .mapToInt(MatchResult::end)
                .reduce(0, (before, after) -> after);
        if (sentences > most / 2) {
            return text.substring(0, sentences);
        }
        int end = text.lastIndexOf(' ', most);
        String beginning = text.substring(0, end < most / 2 ? most : end);
        return beginning.replaceAll("[\\p{P}\\s\\p{Cs}]+$", "") + " …";
    }
}
