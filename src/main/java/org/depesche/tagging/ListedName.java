package org.depesche.tagging;

import org.jspecify.annotations.Nullable;

/**
 * A name of an entity in the lists that the application ships.
 *
 * @param language ISO 639; null: any language
 * @param isShown whether it is the common name for readers of the language
 */
public record ListedName(String name, @Nullable String language, boolean isShown) {

    private static final int LONGEST_ABBREVIATION = 6;

    /** "EU", "U.S.", "NRW". */
    public boolean isAbbreviation() {
        return isAbbreviation(name);
    }

    /** Whether a name has the form of an abbreviation: short and in capitals. */
    public static boolean isAbbreviation(String name) {
        return name.length() <= LONGEST_ABBREVIATION
                && name.chars().filter(Character::isLetter).count() > 1
                && name.chars().allMatch(letter -> Character.isUpperCase(letter) || letter == '.');
    }
}
