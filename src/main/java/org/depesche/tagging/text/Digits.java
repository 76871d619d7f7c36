package org.depesche.tagging.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in digits: 1.234,5 · 1,234.5 · 120 000 · 15'000 · ½. The language says what comma and dot mean. */
public final class Digits {

    /** Longer digit strings are keys, not amounts. */
    private static final int MOST_DIGITS = 24;

    private Digits() {}

    /** The end of a number whose first run of digits ends at {@code end}: separators with digits behind them belong. */
    static int end(String text, int start, int end, int to, boolean blanks) {
        int groups = 0;
        int first = end - start;
        while (end + 1 < to) {
            char c = text.charAt(end);
            int run = run(text, end + 1, to);
            if (run == 0) {
                break;
            }
            boolean three = run == 3 && first <= 3;
            if (c == '.' || c == ',') {
                end += 1 + run;
            } else if (three && (c == '\'' || c == '’' || c == '\u00A0' || c == '\u2009' || c == '\u202F')) {
                end += 4;
                groups++;
            } else if (blanks
                    && three
                    && c == ' '
                    && text.charAt(start) != '0'
                    && (groups > 0 || plain(text, start, end))) {
                end += 4;
                groups++;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean plain(String text, int start, int end) {
        // A number after another or after letters ("BA 287 300", "+49 351 483") is no thousands group.
        for (int i = start; i < end; i++) {
            if (!Tokens.digit(text.charAt(i))) {
                return false;
            }
        }
        int before = start - 1;
        while (before >= 0 && Tokens.blank(text.charAt(before))) {
            before--;
        }
        return before < 0
                || !(Tokens.digit(text.charAt(before)) || text.charAt(before) == '+' || text.charAt(before) == '/');
    }

    private static int run(String text, int from, int to) {
        int at = from;
        while (at < to && Tokens.digit(text.charAt(at))) {
            at++;
        }
        return at - from;
    }

    /** Whether a token has digits alone, without separators. */
    public static boolean isInteger(String token) {
        return run(token, 0, token.length()) == token.length();
    }

    static @Nullable BigDecimal vulgar(char c) {
        return switch (c) {
            case '½' -> new BigDecimal("0.5");
            case '¼' -> new BigDecimal("0.25");
            case '¾' -> new BigDecimal("0.75");
            case '⅓' -> NumberWords.fraction(1, 3);
            case '⅔' -> NumberWords.fraction(2, 3);
            case '⅕' -> new BigDecimal("0.2");
            case '⅛' -> new BigDecimal("0.125");
            default -> null;
        };
    }

    /** Whether a token has digits alone. */
    public static boolean whole(String token) {
        return token.chars().allMatch(c -> Tokens.digit((char) c));
    }

    /** The value of a token of digits alone; null for any other. */
    public static @Nullable BigDecimal integer(String token) {
        return whole(token) ? new BigDecimal(token) : null;
    }

    /** The value of a number token; null for what is none, as 31.10.1974 or 1.2.3. */
    public static @Nullable BigDecimal value(String token, boolean german) {
        if (token.length() == 1 && !Tokens.digit(token.charAt(0))) {
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
            if (Tokens.digit(c)) {
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
        if (decimal == -2) {
            return null;
        }
        String plain = decimal < 0 ? digits.toString() : digits.substring(0, decimal) + "." + digits.substring(decimal);
        return new BigDecimal(plain);
    }

    /** How many digits stand before the decimal mark; -1 none has one, -2 no number. */
    private static int decimal(
            String token, int dots, int commas, int dot, int comma, int length, boolean grouped, boolean german) {
        if (dots == 0 && commas == 0) {
            return -1;
        }
        if (dots > 0 && commas > 0) {
            int last = Math.max(dot, comma);
            int marks = dot > comma ? dots : commas;
            return marks == 1 && grouped ? last : -2;
        }
        int marks = dots + commas;
        int last = Math.max(dot, comma);
        boolean threes = grouped && length - last == 3;
        if (marks > 1) {
            return threes && token.charAt(0) != '0' ? -1 : -2;
        }
        boolean grouping = (dots == 1) == german;
        return grouping && threes && last <= 3 && token.charAt(0) != '0' ? -1 : last;
    }
}
