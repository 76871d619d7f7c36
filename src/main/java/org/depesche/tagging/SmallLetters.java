package org.depesche.tagging;

import java.util.Locale;

/**
 * Texts in small letters. Of each capital sigma {@link String#toLowerCase(Locale)} asks where the words of the whole text
 * end, to know which of two small ones it becomes, and for each dotted capital I it copies the text: some thousand of them
 * take minutes. Here both become one letter each, wherever they stand.
 */
public final class SmallLetters {

    private static final char SIGMA = '\u03A3';
    private static final char DOTTED_I = '\u0130';

    private SmallLetters() {}

    public static String of(String text) {
        boolean rare = text.indexOf(SIGMA) >= 0 || text.indexOf(DOTTED_I) >= 0;
        String plain = rare ? text.replace(SIGMA, '\u03C3').replace(DOTTED_I, 'i') : text;
        return plain.toLowerCase(Locale.ROOT);
    }
}
