package org.depesche.tagging.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in digits: 1.234,5 · 1,234.5 · 120 000 · 15'000 · ½. The language decides the meaning of comma and dot. */
public final class Digits {

    /** Longer digit strings are keys, not amounts. */
    private static final int MOST_DIGITS = 24;

    /** Digits between two marks of thousands. */
    private static final int GROUP = 3;

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    /** Threes of digits between the marks. */
    private static final Pattern GROUPED = Pattern.compile("[0-9]+(?:[^0-9][0-9]{3})*[^0-9][0-9]+");

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
            boolean blank = blanks && mark == ' ' && text.charAt(start) != '0' && (grouped || plain(text, start, at));
            if (run > 0 && (mark == '.' || mark == ',')) {
                at += 1 + run;
            } else if (run == GROUP && groupable && (isGroupMark(mark) || blank)) {
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
        int before = start - 1;
        while (before >= 0 && Characters.isBlank(text.charAt(before))) {
            before--;
        }
        boolean free = before < 0 || !Characters.isDigit(text.charAt(before)) && "+/".indexOf(text.charAt(before)) < 0;
        return free && run(text, start, end) == end - start;
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
        String digits = NO_DIGIT.matcher(token).replaceAll("");
        int mark = Math.max(token.lastIndexOf('.'), token.lastIndexOf(','));
        if (digits.length() > MOST_DIGITS || mark < 0) {
            return digits.length() > MOST_DIGITS ? null : new BigDecimal(digits);
        }
        return marked(token, digits, mark, german);
    }

    /** The value of digits with a mark of decimals or thousands; null for dates and numbers of versions. */
    private static @Nullable BigDecimal marked(String token, String digits, int mark, boolean german) {
        int behind = (int) token.chars()
                .skip(mark)
                .filter(c -> Characters.isDigit((char) c))
                .count();
        boolean grouped = GROUPED.matcher(token).matches();
        boolean threes = grouped && behind == GROUP && token.charAt(0) != '0';
        boolean once = token.indexOf(token.charAt(mark)) == mark;
        boolean mixed = token.indexOf(token.charAt(mark) == '.' ? ',' : '.') >= 0;
        if (mixed ? !once || !grouped : !once && !threes) {
            return null;
        }
        boolean thousands = (token.charAt(mark) == '.') == german && digits.length() - behind <= GROUP;
        boolean whole = !mixed && threes && (!once || thousands);
        return new BigDecimal(new BigInteger(digits), whole ? 0 : behind);
    }
}
