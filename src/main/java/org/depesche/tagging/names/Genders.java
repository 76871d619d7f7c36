package org.depesche.tagging.names;

import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Span;
import org.depesche.tagging.text.Gender;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.NameWords;
import org.jspecify.annotations.Nullable;

/** Determines the gender of people by the words before a surname, or by a first name. */
final class Genders {

    private final GermanDictionary dictionary;
    private final NameTitles titles;

    /** @param dictionary contains first names of other languages too */
    Genders(GermanDictionary dictionary) {
        this.dictionary = dictionary;
        this.titles = NameTitles.german(dictionary);
    }

    /** The gender in the word before a name: "Frau Müller", "Ministerin Müller"; null if there is none. */
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
        if (NameWords.TITLE_OF_WOMAN.has(lower) || lower.endsWith("in") && titles.announcesPerson(word)) {
            return Gender.FEMININE;
        }
        return NameWords.TITLE_OF_MAN.has(lower) ? Gender.MASCULINE : null;
    }

    /** The gender of the first name of a full name; null if it is ambiguous. */
    @Nullable
    Gender of(String fullName) {
        int blank = fullName.indexOf(' ');
        return blank < 0 ? null : dictionary.genderOfFirstName(fullName.substring(0, blank));
    }
}
