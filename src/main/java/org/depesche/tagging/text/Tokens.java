package org.depesche.tagging.text;

import java.util.Arrays;
import org.depesche.tagging.SmallLetters;

/**
 * The words, digit groups and signs of a sentence with their offsets in the text. Letters and digits are split
 * ("200bn", "G20"), and hyphens are tokens; {@link #glued} tells whether tokens are adjacent.
 */
public final class Tokens {

    private enum Type {
        WORD,
        NUMBER,
        SIGN
    }

    private final String text;
    private int size;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private Type[] types = new Type[32];
    private String[] words = new String[32];
    private String[] lows = new String[32];

    private Tokens(String text) {
        this.text = text;
    }

    public static Tokens of(String text) {
        return of(text, 0, text.length(), true);
    }

    /** @param blanks whether blanks may separate thousands: "120 000" */
    public static Tokens of(String text, int from, int to, boolean blanks) {
        Tokens tokens = new Tokens(text);
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (Characters.isBlank(c)) {
                at++;
            } else if (Characters.isDigit(c)) {
                int end = at + 1;
                while (end < to && Characters.isDigit(text.charAt(end))) {
                    end++;
                }
                end = Digits.end(text, at, end, to, blanks);
                tokens.add(Type.NUMBER, at, end);
                at = end;
            } else if (Characters.isLetter(c)) {
                int end = at + 1;
                while (end < to && Characters.isLetter(text.charAt(end))) {
                    end++;
                }
                end = power(text, at, end, to);
                tokens.add(Type.WORD, at, end);
                at = end;
            } else if (Digits.vulgar(c) != null) {
                tokens.add(Type.NUMBER, at, at + 1);
                at++;
            } else {
                int end = at + (Character.isHighSurrogate(c) && at + 1 < to ? 2 : 1);
                tokens.add(Type.SIGN, at, end);
                at = end;
            }
        }
        return tokens;
    }

    /** "m2", "km²", "m^2" are one word. */
    private static int power(String text, int start, int end, int to) {
        if (end >= to || end - start > 2) {
            return end;
        }
        char last = text.charAt(end - 1);
        if (last != 'm' && last != 't') {
            return end;
        }
        int at = text.charAt(end) == '^' ? end + 1 : end;
        if (at < to
                && (text.charAt(at) == '2'
                        || text.charAt(at) == '3'
                        || text.charAt(at) == '²'
                        || text.charAt(at) == '³')) {
            boolean free = at + 1 == to
                    || !(Characters.isDigit(text.charAt(at + 1)) || Characters.isLetter(text.charAt(at + 1)));
            return free ? at + 1 : end;
        }
        return end;
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
        words[size] = type == Type.WORD && word.indexOf('\u00AD') >= 0 ? word.replace("\u00AD", "") : word;
        size++;
    }

    public int size() {
        return size;
    }

    /** The whole text around the sentence. */
    public String source() {
        return text;
    }

    public String text(int i) {
        return i < 0 || i >= size ? "" : words[i];
    }

    public String low(int i) {
        if (i < 0 || i >= size) {
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
        return text.substring(starts[from], ends[to - 1]);
    }

    public boolean word(int i) {
        return i >= 0 && i < size && types[i] == Type.WORD;
    }

    public boolean number(int i) {
        return i >= 0 && i < size && types[i] == Type.NUMBER;
    }

    public boolean sign(int i) {
        return i >= 0 && i < size && types[i] == Type.SIGN;
    }

    public boolean is(int i, String word) {
        return i >= 0 && i < size && words[i].equals(word);
    }

    public boolean lowIs(int i, String word) {
        return i >= 0 && i < size && low(i).equals(word);
    }

    public boolean dash(int i) {
        return i >= 0 && i < size && ends[i] - starts[i] == 1 && "-–—‐‑−".indexOf(text.charAt(starts[i])) >= 0;
    }

    /** A dash without a blank before it. */
    public boolean hyphen(int i) {
        return dash(i) && glued(i);
    }

    /** Whether a token is one of some signs. */
    public boolean oneOf(int i, String signs) {
        return i >= 0 && i < size && ends[i] - starts[i] == 1 && signs.indexOf(text.charAt(starts[i])) >= 0;
    }

    public boolean capital(int i) {
        return word(i) && Character.isUpperCase(text.charAt(starts[i]));
    }

    /** Whether a hyphen after the previous token joins the next word to it: "49-Euro". */
    public boolean hyphened(int i) {
        return dash(i) && glued(i) && word(i + 1);
    }

    /** Whether no blank separates a token from the previous one. */
    public boolean glued(int i) {
        return i > 0 && i < size && starts[i] == ends[i - 1];
    }
}
