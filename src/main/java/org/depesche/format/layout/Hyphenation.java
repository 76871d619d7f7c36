package org.depesche.format.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.tagging.SmallLetters;

/**
 * Joins lines of a paragraph, and the words that are divided at their ends. A word that stands elsewhere in the same file,
 * with its hyphen or without, decides first.
 */
final class Hyphenation {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:-[\\p{L}\\d]+)*+");
    private static final Pattern DIVIDED =
            Pattern.compile("(?<word>[\\p{L}\\d][\\p{L}\\d’'-]*)?[-\\u2010\\u2011\\u00AD¬]$");

    /** Words after a hyphen that stands for a part of the next word: "Ein- und Ausgang". */
    private static final Pattern SECOND = Pattern.compile(
            "^(?:und|oder|bis|sowie|bzw\\.|beziehungsweise|als auch|wie|noch|statt|and|or|to|but)\\b.*");

    /** English words that are written with a hyphen before another word: "two-year", "self-made". */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?:self|well|half|two|three|four|five|six|seven|eight|nine|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)$");

    private static final Pattern ENGLISH_END = Pattern.compile("(?:teen|een|th|ty|some|fold)\\b.*");

    /** Characters before the end of a paragraph among which a divided word is looked for. */
    private static final int LONGEST_WORD = 60;

    private final Set<String> words = new HashSet<>();

    /** @param lines all lines of the file */
    Hyphenation(List<String> lines) {
        for (String line : lines) {
            Matcher word = WORD.matcher(line);
            while (word.find()) {
                if (word.start() > 0 && (word.end() < line.length() || line.length() < LONGEST_WORD)) {
                    words.add(SmallLetters.of(word.group()));
                }
            }
        }
    }

    /** Adds a line to the lines before it. */
    void append(StringBuilder text, String line) {
        if (text.isEmpty()) {
            text.append(line);
            return;
        }
        Matcher end = DIVIDED.matcher(text.substring(Math.max(0, text.length() - LONGEST_WORD)));
        if (!end.find()) {
            text.append(isJoinedBySign(text, line) ? "" : " ").append(line);
            return;
        }
        String word = end.group("word");
        char hyphen = text.charAt(text.length() - 1);
        if (hyphen == '\u00AD' || hyphen == '¬') {
            text.setLength(text.length() - 1);
        } else if (word == null || SECOND.matcher(line).matches()) {
            text.append(' ');
        } else if (isDivision(word, line)) {
            text.setLength(text.length() - 1);
        }
        text.append(line);
    }

    /** Whether a slash between words, or a dash between numbers, ends the line. */
    private static boolean isJoinedBySign(CharSequence text, String line) {
        int last = text.length() - 1;
        char before = last > 0 ? text.charAt(last - 1) : ' ';
        boolean slash = text.charAt(last) == '/' && before != ' ';
        boolean range = text.charAt(last) == '–'
                && Character.isDigit(before)
                && !line.isEmpty()
                && Character.isDigit(line.charAt(0));
        return slash || range;
    }

    /** Whether the hyphen only divides: before a small letter, unless the word needs it: "30-jährige", "CDU-nah". */
    private boolean isDivision(String word, String line) {
        if (line.isEmpty() || !Character.isLowerCase(line.charAt(0))) {
            return false;
        }
        Matcher first = WORD.matcher(line);
        String next = first.lookingAt() ? first.group() : "";
        if (words.contains(SmallLetters.of(word + next))) {
            return true;
        }
        if (words.contains(SmallLetters.of(word + "-" + next))) {
            return false;
        }
        if (word.indexOf('-') >= 0 && next.indexOf('-') >= 0) {
            // "state-of-" and "the-art"
            return false;
        }
        String last = word.substring(word.lastIndexOf('-') + 1);
        boolean number = !last.isEmpty() && Character.isDigit(last.charAt(last.length() - 1));
        boolean capitals = !last.isEmpty() && last.equals(last.toUpperCase(Locale.ROOT));
        boolean english =
                ENGLISH.matcher(word).matches() && !ENGLISH_END.matcher(line).matches();
        return !number && !capitals && !english;
    }
}
