package org.depesche.register;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.depesche.tagging.SmallLetters;

/**
 * Removes case, accents and ligatures from names. Some requests fold tens of thousands of names, so Latin letters
 * come from a table.
 */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** The folded form of each Latin letter; none of these letters combines with the next. */
    private static final String[] LATIN = new String[0x180];

    static {
        for (char c = 0; c < LATIN.length; c++) {
            LATIN[c] = BLANKS.matcher(signs(String.valueOf(c))).replaceAll(" ");
        }
    }

    private Folding() {}

    static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= LATIN.length) {
                return any(name);
            }
            add(LATIN[c], folded);
        }
        return folded.toString().strip();
    }

    /** Appends signs, but never a second blank in a row. */
    private static void add(String signs, StringBuilder folded) {
        boolean isSecond = signs.equals(" ") && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ';
        if (!isSecond) {
            folded.append(signs);
        }
    }

    /** Folds a name in any script. */
    static String any(String name) {
        return BLANKS.matcher(signs(name)).replaceAll(" ").strip();
    }

    private static String signs(String text) {
        String plain = Normalizer.normalize(SmallLetters.of(text).replace("ß", "ss"), Normalizer.Form.NFKD);
        return MARKS.matcher(plain).replaceAll("");
    }
}
