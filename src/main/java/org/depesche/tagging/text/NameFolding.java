package org.depesche.tagging.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.depesche.tagging.SmallLetters;

/** Folds the spellings of one name into one string, to compare and to look up by. */
public final class NameFolding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DROPPED = Pattern.compile("[.'’‘`´\"„“”»«\\u00AD]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}&+]+");
    /** Most names need no check for accents. */
    private static final Pattern PLAIN = Pattern.compile("[a-zA-Z0-9]+(?: [a-zA-Z0-9]+)*+");

    /** Longer than abbreviations of places and people are. */
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{5}");

    private NameFolding() {}

    /** Lower case, umlauts as two letters, no accents, no punctuation, one blank between words; may be empty. */
    public static String plain(String name) {
        return PLAIN.matcher(name).matches() ? SmallLetters.of(name) : folded(name);
    }

    private static String folded(String name) {
        String lower = SmallLetters.of(name)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i");
        String letters =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_WORDS
                .matcher(DROPPED.matcher(letters).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /**
     * Folds like {@link #plain}, and makes the German and the English spelling of a Russian, Ukrainian, Bulgarian …
     * name equal: Wladimir and Vladimir, Tschechow and Chekhov's first letters, Schukow and Shukov.
     */
    public static String person(String name) {
        return plain(name)
                .replace("tsch", "ch")
                .replace("sch", "sh")
                .replace("w", "v")
                .replace("j", "y")
                .replace("iy", "y")
                .replace("yy", "y");
    }

    /** Folds like {@link #plain}, without the legal form at the end: "Siemens AG" and "Siemens" are equal. */
    public static String organisation(String name) {
        String folded = plain(name);
        int cut = folded.lastIndexOf(' ');
        while (cut > 0
                && NameWords.LEGAL_FORM.has(folded.substring(cut + 1))
                && !NameWords.NO_COMPANY.has(folded.substring(0, cut))) {
            folded = folded.substring(0, cut);
            cut = folded.lastIndexOf(' ');
        }
        return folded;
    }

    /** The usual spelling of a name in capitals: "ROSTOCK" becomes Rostock, but an abbreviation stays. */
    public static String withoutCapitals(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT))
                || !CAPITALS.matcher(name).find()) {
            return name;
        }
        StringBuilder shown = new StringBuilder(name.length());
        boolean first = true;
        for (int letter : name.codePoints().toArray()) {
            shown.appendCodePoint(first ? letter : Character.toLowerCase(letter));
            first = !Character.isLetter(letter);
        }
        return shown.toString();
    }
}
