package org.depesche.tagging;

import java.util.Locale;

/**
 * Converts texts to small letters. For each capital sigma, {@link String#toLowerCase(Locale)} searches the end of the
 * word to choose between two small letters, and for each dotted capital I it copies the text: a few thousand of them
 * take minutes. Here each becomes one fixed letter.
 */
public final class SmallLetters {

    private static final char SIGMA = '\u03A3';
    private static final char DOTTED_I = '\u0130';

    private SmallLetters() {}

    /** The text in small letters. */
    public static String of(String text) {
        boolean rare = text.indexOf(SIGMA) >= 0 || text.indexOf(DOTTED_I) >= 0;
        String plain = rare ? text.replace(SIGMA, '\u03C3').replace(DOTTED_I, 'i') : text;
        return plain.toLowerCase(Locale.ROOT);
    }
}
