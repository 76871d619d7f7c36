package org.depesche.register;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.depesche.tagging.SmallLetters;

/**
 * Names without case, accents and ligatures. A list of ten thousands of sources is folded whole for each look into it:
 * letters of the languages around us are read from a table.
 */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Latin letters with all that composes one sign; none of them combines with another. */
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

    /** Without a blank behind a blank. */
    private static void add(String signs, StringBuilder folded) {
        boolean isSecond = signs.equals(" ") && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ';
        if (!isSecond) {
            folded.append(signs);
        }
    }

    /** Any writing at all. */
    static String any(String name) {
        return BLANKS.matcher(signs(name)).replaceAll(" ").strip();
    }

    private static String signs(String text) {
        String plain = Normalizer.normalize(SmallLetters.of(text).replace("ß", "ss"), Normalizer.Form.NFKD);
        return MARKS.matcher(plain).replaceAll("");
    }
}
