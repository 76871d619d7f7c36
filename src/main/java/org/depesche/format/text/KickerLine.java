package org.depesche.format.text;

import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.BylineText;
import org.depesche.format.Sentences;

/** Tells the kicker above the headline of a plain text. */
final class KickerLine {

    /** A line of one or two capitalised words, as above headlines: "Neuer Marktplatz". */
    private static final Pattern TOPIC = Pattern.compile("\\p{Lu}[\\p{L}-]{3,25}(?: \\p{Lu}[\\p{L}-]{3,25})?");

    /** The kind of a text, above its headline. */
    private static final Pattern GENRE = Pattern.compile(
            "(?i)(?:gast|zwischen)?kommentar|leitartikel|glosse|kolumne|interview|porträt|portrait|analyse|essay|rezension|reportage|nachruf|leserbrief|hintergrund|meldung"
                    + "|comment(?:ary)?|editorial|opinion|analysis|column|profile|obituary|review|feature|explainer");

    private static final int MOST_KICKER_WORDS = 4;

    private KickerLine() {}

    /** Whether a line of its own names the topic of the headline below it, and more follows. */
    static boolean standsAlone(List<List<String>> stanzas, int at) {
        return at + 2 < stanzas.size()
                && stanzas.get(at).size() == 1
                && isHeading(stanzas.get(at + 1), stanzas.get(at + 2))
                && isTopic(
                        List.of(stanzas.get(at).getFirst(), stanzas.get(at + 1).getFirst()));
    }

    /** Whether lines are a headline, with a second line if a byline is below them. */
    private static boolean isHeading(List<String> lines, List<String> below) {
        return lines.size() == 1
                || lines.size() == 2
                        && lines.stream().noneMatch(line -> Sentences.isEnded(line) || HeaderLine.isStatement(line))
                        && BylineText.is(below.getFirst());
    }

    /** Whether the first of two lines names the topic of the second, which is longer and the headline. */
    private static boolean isTopic(List<String> lines) {
        if (lines.size() > 1
                && GENRE.matcher(lines.getFirst()).matches()
                && !HeaderLine.isStatement(lines.get(1))
                && !Sentences.isEnded(lines.get(1))) {
            return true;
        }
        return lines.size() > 1
                && TOPIC.matcher(lines.getFirst()).matches()
                && !HeaderLine.isStatement(lines.get(1))
                && !Sentences.isEnded(lines.get(1))
                && lines.get(1).split(" ").length >= MOST_KICKER_WORDS;
    }

    /**
     * Whether the first of several lines is a kicker.
     *
     * @param below the stanzas after them
     */
    static boolean begins(List<String> lines, List<List<String>> below) {
        return isTopic(lines) || isHeadOfThree(lines, below);
    }

    /** Whether kicker, headline and second line stand above a byline or other statements. */
    private static boolean isHeadOfThree(List<String> lines, List<List<String>> below) {
        boolean head = lines.size() > 3
                ? HeaderLine.isStatement(lines.get(3))
                : lines.size() == 3
                        && !below.isEmpty()
                        && BylineText.is(below.getFirst().getFirst());
        return head
                && lines.stream().limit(3).noneMatch(line -> HeaderLine.isStatement(line) || Sentences.isEnded(line))
                && lines.getFirst().length() < lines.get(1).length();
    }
}
