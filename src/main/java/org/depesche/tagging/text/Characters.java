package org.depesche.tagging.text;

/** The kinds of characters that tokens consist of. */
public final class Characters {

    static final char SOFT_HYPHEN = '\u00AD';

    private Characters() {}

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u2009' || c == '\u202F' || Character.isWhitespace(c);
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : c == SOFT_HYPHEN || Character.isLetter(c);
    }
}
