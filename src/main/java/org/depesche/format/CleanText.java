package org.depesche.format;

import java.text.Normalizer;

/** Makes text from suppliers safe and plain. */
public final class CleanText {

    /**
     * The number of marks on one letter in Unicode's Stream-Safe Text Format. No script needs more, and the time to
     * sort them grows with the square of their number.
     */
    private static final int MOST_MARKS = 30;

    private static final char SOFT_HYPHEN = '\u00AD';

    private CleanText() {}

    /**
     * Normalises a text to Unicode's NFC and its line breaks to line feeds. Removes control, private-use and
     * noncharacter code points, lone surrogates, soft hyphens, zero-width spaces, direction marks, and all marks beyond
     * thirty on one letter.
     */
    public static String of(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                clean.append('\n');
                if (i < text.length() && text.charAt(i) == '\n') {
                    i++;
                }
            } else if (c == 0x85 || c == 0x2028 || c == 0x2029 || c == '\f' || c == 0x0B) {
                clean.append('\n');
            } else if (isKept(c)) {
                marks = isMark(c) ? marks + 1 : 0;
                if (marks <= MOST_MARKS) {
                    clean.appendCodePoint(c);
                }
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Whether a text has only Latin letters of NFC, punctuation and line feeds, like most texts. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0x300 && c != SOFT_HYPHEN || c == '\n';
            if (!plain && (c < 0x2010 || c > 0x2027)) {
                return false;
            }
        }
        return true;
    }

    /** The clean text on one line, without white space at the ends. */
    public static String line(String text) {
        return collapse(of(text));
    }

    /** Replaces runs of white space by one blank, and strips the ends. No-break spaces inside stay. */
    public static String collapse(String text) {
        if (isCollapsed(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t') {
                blank = true;
                continue;
            }
            if (blank && !line.isEmpty()) {
                line.append(' ');
            }
            blank = false;
            line.append(c);
        }
        return strip(line);
    }

    /** The text with umlauts and sharp s as two letters, as addresses and old systems write them: "Grüße" as "Gruesse". */
    public static String withoutUmlauts(String text) {
        return text.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue");
    }

    private static boolean isCollapsed(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t' || c == ' ' && blank) {
                return false;
            }
            blank = c == ' ' || c > '~' && isSpace(c) && (i == 0 || i == text.length() - 1);
        }
        return text.isEmpty() || !blank && !isSpace(text.charAt(0)) && !isSpace(text.charAt(text.length() - 1));
    }

    private static String strip(CharSequence text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.subSequence(start, end).toString();
    }

    /** Whether a character is white space of any script. */
    public static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isKept(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.PRIVATE_USE, Character.SURROGATE -> false;
            // joiners connect emoji and Indic and Persian words; all other format characters are invisible
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> c != SOFT_HYPHEN && (c & 0xFFFE) != 0xFFFE && (c < 0xFDD0 || c > 0xFDEF);
        };
    }
}
