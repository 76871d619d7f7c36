package org.depesche.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.Sentences;

/** Drops the lines between the pages of a typed manuscript: the word that more follows, and the head of the next page. */
final class PageTurns {

    /** "- more -", "(mehr)", "-> weiter auf Seite 2". */
    private static final Pattern MORE = Pattern.compile(
            "(?i)[-–—>(\\[/.*\\s]{1,6}(?:more|mehr|m\\.?f\\.?|more follows|mehr folgt|fortsetzung(?: folgt)?|weiter|(?:weiter|continued|cont(?:inued|'d)?\\.?) (?:auf|on|nächste|next)\\b.{0,20})[-–—)\\]/.*\\s]{0,6}"
                    + "|MORE|(?i:more follows|mehr folgt)");

    /** The head of a page behind the first: "Muster / HAFEN / 2", "hafen-2-2-2", "Muster, Seite 3", "hafen add 1". */
    private static final Pattern HEAD = Pattern.compile(
            "(?i)(?:\\S.{0,50}?)?(?:[/,–—-]\\s?|\\b(?:page|seite|blatt|p\\.|s\\.|add)\\s?|\\.{2,}|^)\\d{1,2}|(?:first|second|third|fourth|1st|2nd|3rd|4th) add\\b.{0,40}");

    /** The number of a page alone: "- 2 -". */
    private static final Pattern NUMBER = Pattern.compile("[-–—]\\s?\\d{1,3}\\s?[-–—]");

    private static final int LONGEST_HEAD = 60;

    private PageTurns() {}

    /** @param stanzas of a text, in a list that may change */
    static void dropFrom(List<List<String>> stanzas) {
        boolean turned = false;
        for (int at = 1; at < stanzas.size(); at++) {
            List<String> kept = new ArrayList<>();
            for (String line : stanzas.get(at)) {
                boolean more = MORE.matcher(line).matches();
                boolean between = more
                        || turned && isHead(line)
                        || at < stanzas.size() - 1 && NUMBER.matcher(line).matches();
                turned = more || turned && between;
                if (!between) {
                    kept.add(line);
                }
            }
            stanzas.set(at, kept);
        }
        stanzas.removeIf(List::isEmpty);
    }

    private static boolean isHead(String line) {
        return line.length() <= LONGEST_HEAD
                && !Sentences.isEnded(line)
                && HEAD.matcher(line).matches();
    }
}
