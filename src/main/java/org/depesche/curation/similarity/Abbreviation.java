package org.depesche.curation.similarity;

import java.util.List;
import org.depesche.tagging.SmallLetters;

/** Recognises abbreviations: EZB for Europäische Zentralbank, CDU for Christlich Demokratische Union. */
final class Abbreviation {

    private static final int LONGEST = 7;

    private Abbreviation() {}

    /** Whether a name has two to seven letters, nearly all of them capitals. */
    static boolean isOne(String name) {
        return name.matches("\\p{Lu}[\\p{L}&.-]{1,7}")
                && name.length() <= LONGEST
                && name.codePoints().filter(Character::isUpperCase).count() >= 2
                && name.codePoints().filter(Character::isLowerCase).count() <= 1;
    }

    /**
     * Whether every word begins with one of the letters, in order, and contains the letters up to the next word
     * (compounds).
     */
    static boolean stands(String letters, List<String> words) {
        String plain = SmallLetters.of(letters).replaceAll("\\P{L}", "").replace('w', 'v');
        if (words.size() < 2 || words.size() > plain.length()) {
            return false;
        }
        return fits(plain, 0, words, 0);
    }

    private static boolean fits(String letters, int at, List<String> words, int word) {
        if (word == words.size()) {
            return at == letters.length();
        }
        if (at == letters.length() || words.get(word).charAt(0) != letters.charAt(at)) {
            return false;
        }
        // a word of a compound may give several letters
        String inside = words.get(word);
        int place = 0;
        int taken = at + 1;
        if (fits(letters, taken, words, word + 1)) {
            return true;
        }
        while (taken < letters.length()) {
            place = inside.indexOf(letters.charAt(taken), place + 1);
            if (place < 0) {
                return false;
            }
            taken++;
            if (fits(letters, taken, words, word + 1)) {
                return true;
            }
        }
        return false;
    }
}
