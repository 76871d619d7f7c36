package org.depesche.tagging.names;

import java.util.Set;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Span;
import org.depesche.tagging.text.Gender;
import org.depesche.tagging.text.GermanWords;
import org.jspecify.annotations.Nullable;

/** Whether people are women or men, as far as the words before a surname or a first name say so. */
final class Genders {

    private static final Set<String> WOMEN =
            Set.of("frau", "fräulein", "mrs", "ms", "miss", "lady", "königin", "prinzessin", "madame", "señora");

    private static final Set<String> MEN = Set.of("herr", "herrn", "mr", "sir", "lord", "könig", "prinz", "monsieur");

    private final GermanWords dictionary;
    private final NameTitles titles;

    /** @param dictionary knows the first names of other languages too */
    Genders(GermanWords dictionary) {
        this.dictionary = dictionary;
        this.titles = NameTitles.german(dictionary);
    }

    /** What the word before a name says: "Frau Müller", "Ministerin Müller"; null if nothing. */
    @Nullable
    Gender said(String text, Span name) {
        int end = name.start();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '.')) {
            end--;
        }
        int start = end;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        String word = text.substring(start, end);
        String lower = SmallLetters.of(word);
        if (WOMEN.contains(lower) || lower.endsWith("in") && titles.announcesPerson(word)) {
            return Gender.FEMININE;
        }
        return MEN.contains(lower) ? Gender.MASCULINE : null;
    }

    /** By the first name of a full name; null if it does not tell. */
    @Nullable
    Gender of(String fullName) {
        int blank = fullName.indexOf(' ');
        return blank < 0 ? null : dictionary.genderOfFirstName(fullName.substring(0, blank));
    }
}
