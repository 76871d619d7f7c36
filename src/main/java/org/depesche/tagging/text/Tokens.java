package org.depesche.tagging.text;

import java.util.Arrays;
import org.depesche.tagging.SmallLetters;

/**
 * The words, digit groups and signs of a sentence with their offsets in the text. Letters and digits are split
 * ("200bn", "G20"), and hyphens are tokens; {@link #glued} tells whether tokens are adjacent.
 */
public class Tokens {

    private enum Type {
        WORD,
        NUMBER,
        SIGN
    }

    private final String text;
    private int size;
    // the tests of a token are most of the work on a sentence, so they read flat arrays
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private Type[] types = new Type[32];
    private String[] words = new String[32];
    private String[] lows = new String[32];

    public static Tokens of(String text) {
        return new Tokens(text, 0, text.length(), true);
    }

    /** @param blanks whether blanks may separate thousands: "120 000" */
    Tokens(String text, int from, int to, boolean blanks) {
        this.text = text;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            int end = at + 1;
            if (Characters.isDigit(c)) {
                while (end < to && Characters.isDigit(text.charAt(end))) {
                    end++;
                }
                end = Digits.end(text, at, end, to, blanks);
                add(Type.NUMBER, at, end);
            } else if (Characters.isLetter(c)) {
                while (end < to && Characters.isLetter(text.charAt(end))) {
                    end++;
                }
                end = power(text, at, end, to);
                add(Type.WORD, at, end);
            } else if (Digits.vulgar(c) != null) {
                add(Type.NUMBER, at, end);
            } else if (!Characters.isBlank(c)) {
                end = Character.isHighSurrogate(c) && end < to ? end + 1 : end;
                add(Type.SIGN, at, end);
            }
            at = end;
        }
    }

    /** "m2", "km²", "m^2" are one word. */
    private static int power(String text, int start, int end, int to) {
        if (end >= to || end - start > 2 || "mt".indexOf(text.charAt(end - 1)) < 0) {
            return end;
        }
        int at = text.charAt(end) == '^' ? end + 1 : end;
        if (at >= to || "23²³".indexOf(text.charAt(at)) < 0) {
            return end;
        }
        boolean free =
                at + 1 == to || !(Characters.isDigit(text.charAt(at + 1)) || Characters.isLetter(text.charAt(at + 1)));
        return free ? at + 1 : end;
    }

    private void add(Type type, int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            types = Arrays.copyOf(types, 2 * size);
            words = Arrays.copyOf(words, 2 * size);
            lows = Arrays.copyOf(lows, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        types[size] = type;
        String word = text.substring(start, end);
        boolean soft = type == Type.WORD && word.indexOf(Characters.SOFT_HYPHEN) >= 0;
        words[size++] = soft ? word.replace("\u00AD", "") : word;
    }

    private boolean inside(int i) {
        return i >= 0 && i < size;
    }

    public int size() {
        return size;
    }

    /** The whole text around the sentence. */
    public String source() {
        return text;
    }

    public String text(int i) {
        return inside(i) ? words[i] : "";
    }

    public String low(int i) {
        if (!inside(i)) {
            return "";
        }
        String low = lows[i];
        if (low == null) {
            low = SmallLetters.of(words[i]);
            lows[i] = low;
        }
        return low;
    }

    public int start(int i) {
        return starts[i];
    }

    public int end(int i) {
        return ends[i];
    }

    /** The text from one token up to another, as written. */
    public String between(int from, int to) {
        return text.substring(start(from), end(to - 1));
    }

    public boolean word(int i) {
        return inside(i) && types[i] == Type.WORD;
    }

    public boolean number(int i) {
        return inside(i) && types[i] == Type.NUMBER;
    }

    /** Whether a token is a number of so many characters at most. */
    public boolean number(int i, int longest) {
        return number(i) && text(i).length() <= longest;
    }

    public boolean sign(int i) {
        return inside(i) && types[i] == Type.SIGN;
    }

    public boolean is(int i, String word) {
        return inside(i) && words[i].equals(word);
    }

    public boolean lowIs(int i, String word) {
        return inside(i) && low(i).equals(word);
    }

    public boolean dash(int i) {
        return oneOf(i, "-–—‐‑−");
    }

    /** A full stop without a blank before it. */
    public boolean point(int i) {
        return is(i, ".") && glued(i);
    }

    /** Whether a sign joins two numbers without blanks: "24/7". */
    public boolean joinsNumbers(int sign) {
        return glued(sign) && number(sign + 1) && glued(sign + 1);
    }

    /** A dash without a blank before it. */
    public boolean hyphen(int i) {
        return dash(i) && glued(i);
    }

    /** Whether a token is one of some signs. */
    public boolean oneOf(int i, String signs) {
        return inside(i) && ends[i] - starts[i] == 1 && signs.indexOf(text.charAt(starts[i])) >= 0;
    }

    public boolean capital(int i) {
        return word(i) && Character.isUpperCase(text.charAt(starts[i]));
    }

    /** Whether a hyphen after the previous token joins the next word to it: "49-Euro". */
    public boolean hyphened(int i) {
        return hyphen(i) && word(i + 1);
    }

    /** Whether no blank separates a token from the previous one. */
    public boolean glued(int i) {
        return i > 0 && i < size && starts[i] == ends[i - 1];
    }
}
