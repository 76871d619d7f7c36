package org.depesche.tagging;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names for what figures count: the head of a measure in the nominative, with a capital. */
final class MeasureNames {

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private final Lazy<GermanWords> words;

    MeasureNames(Lazy<GermanWords> words) {
        this.words = words;
    }

    String of(String measure, @Nullable Locale language) {
        boolean german = language == null || !language.getLanguage().equals("en");
        String head = EDGES.matcher(Nouns.head(measure, german)).replaceAll("");
        if (head.isEmpty()) {
            return measure;
        }
        GermanWords.Noun noun =
                german && Character.isUpperCase(head.charAt(0)) ? words.get().noun(head) : null;
        String name = noun == null ? head : noun.nominative();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
