package org.depesche.tagging;

import org.jspecify.annotations.Nullable;

/**
 * What the lists that come with the application call somebody or something.
 *
 * @param language ISO 639; null: in any
 * @param isShown whether readers of the language know it under this name
 */
public record ListedName(String name, @Nullable String language, boolean isShown) {

    private static final int LONGEST_ABBREVIATION = 6;

    /** "EU", "U.S.", "NRW". */
    public boolean isAbbreviation() {
        return isAbbreviation(name);
    }

    /** Whether this is written as an abbreviation is: in capitals, and short. */
    public static boolean isAbbreviation(String name) {
        return name.length() <= LONGEST_ABBREVIATION
                && name.chars().filter(Character::isLetter).count() > 1
                && name.chars().allMatch(letter -> Character.isUpperCase(letter) || letter == '.');
    }
}
