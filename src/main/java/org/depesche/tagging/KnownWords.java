package org.depesche.tagging;

import org.depesche.tagging.text.GermanDictionary;

/** Tells words of the language from names and misspellings, by the dictionary of German. */
public final class KnownWords {

    private KnownWords() {}

    /** Whether the dictionary has the word, as written, in lower case or with a capital, and not only as a name. */
    public static boolean hasGerman(String word) {
        GermanDictionary dictionary = GermanDictionary.SHARED.get();
        return !word.isEmpty()
                && (dictionary.isEveryday(word)
                        || dictionary.isEveryday(Character.toUpperCase(word.charAt(0)) + word.substring(1)));
    }
}
