package org.depesche.tagging.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in digits: 1.234,5 · 1,234.5 · 120 000 · 15'000 · ½. The language decides the meaning of comma and dot. */
public final class Digits {

    /** Longer digit strings are keys, not amounts. */
    private static final int MOST_DIGITS = 24;

    /** Digits between two marks of thousands. */
    private static final int GROUP = 3;

    private static final int NO_DECIMALS = -1;
    private static final int NO_NUMBER = -2;

    private Digits() {}

    /**
     * The end of a number whose first run of digits ends at {@code end}, including separators with digits after them.
     */
    static int end(String text, int start, int end, int to, boolean blanks) {
        boolean groupable = end - start <= GROUP;
        boolean grouped = false;
        int at = end;
        while (at + 1 < to) {
            char mark = text.charAt(at);
            int run = run(text, at + 1, to);
            if (run > 0 && (mark == '.' || mark == ',')) {
                at += 1 + run;
            } else if (run == GROUP && groupable && isGroupMark(mark)) {
                at += 1 + GROUP;
                grouped = true;
            } else if (run == GROUP
                    && groupable
                    && blanks
                    && mark == ' '
                    && text.charAt(start) != '0'
                    && (grouped || plain(text, start, at))) {
                at += 1 + GROUP;
                grouped = true;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean isGroupMark(char c) {
        return c == '\'' || c == '’' || c == '\u00A0' || c == '\u2009' || c == '\u202F';
    }

    private static boolean plain(String text, int start, int end) {
        // A number after another or after letters ("BA 287 300", "+49 351 483") is no thousands group.
        for (int i = start; i < end; i++) {
            if (!Characters.isDigit(text.charAt(i))) {
                return false;
            }
        }
        int before = start - 1;
        while (before >= 0 && Characters.isBlank(text.charAt(before))) {
            before--;
        }
        return before < 0
                || !(Characters.isDigit(text.charAt(before))
                        || text.charAt(before) == '+'
                        || text.charAt(before) == '/');
    }

    private static int run(String text, int from, int to) {
        int at = from;
        while (at < to && Characters.isDigit(text.charAt(at))) {
            at++;
        }
        return at - from;
    }

    static @Nullable BigDecimal vulgar(char c) {
        return switch (c) {
            case '½' -> new BigDecimal("0.5");
            case '¼' -> new BigDecimal("0.25");
            case '¾' -> new BigDecimal("0.75");
            case '⅓' -> new BigDecimal("0.3333333333333333");
            case '⅔' -> new BigDecimal("0.6666666666666667");
            case '⅕' -> new BigDecimal("0.2");
            case '⅛' -> new BigDecimal("0.125");
            default -> null;
        };
    }

    /** Whether a token has only digits. */
    public static boolean whole(String token) {
        return run(token, 0, token.length()) == token.length();
    }

    /** The value of a token of digits alone; null for any other. */
    public static @Nullable BigDecimal integer(String token) {
        return whole(token) ? new BigDecimal(token) : null;
    }

    /** The value of a number token; null for other tokens, such as 31.10.1974 or 1.2.3. */
    public static @Nullable BigDecimal value(String token, boolean german) {
        if (token.length() == 1 && !Characters.isDigit(token.charAt(0))) {
            return vulgar(token.charAt(0));
        }
        StringBuilder digits = new StringBuilder(token.length());
        int dots = 0;
        int commas = 0;
        int lastDot = -1;
        int lastComma = -1;
        boolean grouped = true;
        int sinceMark = -1;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (Characters.isDigit(c)) {
                digits.append(c);
                sinceMark = sinceMark < 0 ? -1 : sinceMark + 1;
                continue;
            }
            if (sinceMark >= 0 && sinceMark != 3) {
                grouped = false;
            }
            sinceMark = 0;
            if (c == '.') {
                dots++;
                lastDot = digits.length();
            } else if (c == ',') {
                commas++;
                lastComma = digits.length();
            }
        }
        if (digits.length() > MOST_DIGITS) {
            return null;
        }
        int decimal = decimal(token, dots, commas, lastDot, lastComma, digits.length(), grouped, german);
        if (decimal == NO_NUMBER) {
            return null;
        }
        String plain = decimal < 0 ? digits.toString() : digits.substring(0, decimal) + "." + digits.substring(decimal);
        return new BigDecimal(plain);
    }

    /** The number of digits before the decimal mark. */
    private static int decimal(
            String token, int dots, int commas, int dot, int comma, int length, boolean grouped, boolean german) {
        if (dots == 0 && commas == 0) {
            return NO_DECIMALS;
        }
        int last = Math.max(dot, comma);
        if (dots > 0 && commas > 0) {
            int marks = dot > comma ? dots : commas;
            return marks == 1 && grouped ? last : NO_NUMBER;
        }
        boolean threes = grouped && length - last == GROUP && token.charAt(0) != '0';
        if (dots + commas > 1) {
            return threes ? NO_DECIMALS : NO_NUMBER;
        }
        boolean grouping = (dots == 1) == german;
        return grouping && threes && last <= GROUP ? NO_DECIMALS : last;
    }
}
