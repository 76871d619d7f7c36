package org.depesche.format;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart the 8-bit encodings of old programs: a byte in the right one is a letter inside a word, or a sign where
 * German, English and their neighbours have it; in a wrong one it is a sign inside a word.
 */
final class CodePages {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** In the order in which equals are preferred. */
    private static final List<Charset> KNOWN = List.of(
            WINDOWS_1252,
            Charset.forName("x-MacRoman"),
            Charset.forName("IBM850"),
            Charset.forName("IBM437"),
            Charset.forName("windows-1250"));

    /** Names that Java lacks. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "macintosh", "x-MacRoman",
            "mac", "x-MacRoman",
            "x-mac-roman", "x-MacRoman",
            "ansi", "windows-1252");

    /** Characters that are looked at: the kind of a text shows early. */
    private static final int ENOUGH = 1 << 18;

    /** The advantage of the encoding that a file declares, or that most files have. */
    private static final int EXPECTED = 4;

    private static final List<Charset> CYRILLIC = List.of(
            Charset.forName("windows-1251"),
            Charset.forName("KOI8-R"),
            Charset.forName("IBM866"),
            Charset.forName("ISO-8859-5"));

    private static final int FEWEST_CYRILLIC = 20;

    /** The part of bytes beyond ASCII that stand side by side: in Cyrillic nearly all, in Western texts few. */
    private static final double MOSTLY = 0.8;

    /** The part of the most common letters in Russian, Ukrainian and Bulgarian is nearly a half; in a wrong encoding few are. */
    private static final double COMMON = 0.35;

    private static final String COMMON_CYRILLIC = "оеаинт";

    private static final String VOWELS = "aeiouyáéíóúäöü";

    private CodePages() {}

    /** The charset with this name, also by the names that mails and old programs use; null if there is none. */
    static @Nullable Charset named(String name) {
        try {
            return Charset.forName(OTHER_NAMES.getOrDefault(SmallLetters.of(name.strip()), name.strip()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * The encoding in which the bytes make most sense.
     *
     * @param expected is taken if no other one makes clearly more sense, and always if it is not one of those told apart
     */
    static Charset guess(byte[] bytes, Charset expected) {
        if (!KNOWN.contains(expected)) {
            return expected;
        }
        Charset cyrillic = cyrillic(bytes);
        if (cyrillic != null) {
            return cyrillic;
        }
        Charset best = expected;
        int most = EXPECTED + sense(bytes, expected);
        for (Charset charset : KNOWN) {
            int sense = charset.equals(expected) ? Integer.MIN_VALUE : sense(bytes, charset);
            if (sense > most) {
                most = sense;
                best = charset;
            }
        }
        return best;
    }

    /** The encoding of a text in Cyrillic letters, which stand side by side and are mostly small; null for other texts. */
    private static @Nullable Charset cyrillic(byte[] bytes) {
        int length = Math.min(bytes.length, ENOUGH);
        int letters = 0;
        int beside = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] < 0) {
                letters++;
                beside += i > 0 && bytes[i - 1] < 0 || i + 1 < length && bytes[i + 1] < 0 ? 1 : 0;
            }
        }
        if (letters < FEWEST_CYRILLIC || beside < letters * MOSTLY) {
            return null;
        }
        Charset best = null;
        long most = Math.round(letters * COMMON);
        for (Charset charset : CYRILLIC) {
            long common = new String(bytes, 0, length, charset)
                    .chars()
                    .filter(c -> COMMON_CYRILLIC.indexOf(c) >= 0)
                    .count();
            if (common > most) {
                most = common;
                best = charset;
            }
        }
        return best;
    }

    private static int sense(byte[] bytes, Charset charset) {
        String text = new String(bytes, 0, Math.min(bytes.length, ENOUGH), charset);
        int sense = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                char before = i == 0 ? ' ' : text.charAt(i - 1);
                char after = i == text.length() - 1 ? ' ' : text.charAt(i + 1);
                // a line that is drawn of equal signs says nothing
                boolean drawn = c == before || c == after;
                sense += drawn
                        ? 0
                        : Character.isLetter(c) && c < 0x180 ? letter(c, before, after) : sign(c, before, after);
            }
        }
        return sense;
    }

    private static int letter(char c, char before, char after) {
        boolean within = Character.isLetter(before);
        boolean capital = Character.isUpperCase(c);
        if (capital && within && (Character.isLowerCase(before) || Character.isLowerCase(after))) {
            return -6;
        }
        return switch (c) {
            case 'ä', 'ö', 'ü' -> !within ? 3 : Character.isLetter(after) || c == 'ü' ? 6 : 1;
            case 'Ä', 'Ö', 'Ü' -> 5;
            case 'ß' -> isVowel(before) ? 6 : -6;
            case 'ª', 'º' -> Character.isDigit(before) ? 0 : -5;
            case 'è' -> isVowel(before) || isVowel(after) || !within && Character.isLetter(after) ? 0 : 2;
            case 'ø' -> isVowel(before) || isVowel(after) ? 0 : 2;
            case 'ì', 'ò', 'ù' -> Character.isLetter(after) ? 0 : 1;
            case 'ñ' -> isVowel(after) ? 2 : -1;
            case 'æ' -> Character.isLetter(after) ? 2 : -1;
            case 'Ÿ', 'ÿ', 'ð', 'þ', 'Ð', 'Þ', 'ı', 'ƒ', 'µ' -> -1;
            default -> c >= 0x100 ? 1 : 2;
        };
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(Character.toLowerCase(c)) >= 0;
    }

    private static int sign(char c, char before, char after) {
        boolean afterWord = Character.isLetterOrDigit(before) || isStop(before);
        boolean beforeWord = Character.isLetterOrDigit(after);
        boolean between = Character.isLetter(before) && Character.isLetter(after);
        return switch (c) {
            case '„', '‚' -> !between && beforeWord && !Character.isLetterOrDigit(before) ? 4 : -4;
            case '“', '”', '‘', '«', '»', '‹', '›' -> between ? -4 : afterWord != beforeWord ? 3 : 0;
            case '’' -> Character.isLetter(before) ? 3 : 0;
            case '–', '—' -> isBlank(before) && isBlank(after) || isRange(before, after) ? 3 : between ? -1 : 0;
            case '…' -> between ? -3 : 2;
            case '€' -> between ? -5 : isBlank(before) || Character.isDigit(before) || Character.isDigit(after) ? 3 : 0;
            case '§', '£', '•', '·' -> between ? -5 : isBlank(after) || beforeWord ? 2 : 0;
            case '²', '³' -> between ? -5 : before == 'm' || Character.isDigit(before) ? 2 : -2;
            case '°', '½', '¼', '¾' -> between ? -5 : Character.isDigit(before) || isBlank(before) ? 2 : 0;
            case '\u00A0' -> between ? 0 : 1;
            case '©', '®', '™' -> between ? -5 : 1;
            default -> Character.isISOControl(c) || c == '\uFFFD' ? -8 : isFrame(c) && !between ? 0 : -5;
        };
    }

    /** Whether a character draws frames and shades. */
    private static boolean isFrame(char c) {
        return c >= '\u2500' && c <= '\u259F';
    }

    private static boolean isStop(char c) {
        return ".,;:!?)…%".indexOf(c) >= 0;
    }

    private static boolean isBlank(char c) {
        return CleanText.isSpace(c) || Character.isISOControl(c);
    }

    private static boolean isRange(char before, char after) {
        return Character.isDigit(before) && Character.isDigit(after);
    }
}
