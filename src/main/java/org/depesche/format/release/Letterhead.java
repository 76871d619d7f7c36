package org.depesche.format.release;

import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.Sentences;
import org.depesche.tagging.NameLists;
import org.jspecify.annotations.Nullable;

/**
 * The lines above a text that say who sent it: a name, with an address and numbers or a press office below it, or all of it
 * on one line.
 *
 * @param sender the name of an organisation; null if there is none, or only that of a person
 * @param size the number of lines
 */
public record Letterhead(@Nullable String sender, int size) {

    private static final int LONGEST_NAME = 80;
    private static final int MOST = 8;

    /** The part of an organisation that sends press releases, in a line of its own. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?iU)(?:(?:die|der|das) )?(?:(?:presse|medien)-?(?:stelle|sprecher(?:in)?|referat|abteilung|büro|stab|team)"
                    + "|(?:stabsstelle|referat|abteilung|dezernat) (?:presse|kommunikation|medien|öffentlichkeitsarbeit)\\b.{0,60}"
                    + "|(?:presse|medien|kommunikation)?(?:[ -]?(?:und|&) )?öffentlichkeitsarbeit|(?:unternehmens|hochschul)?kommunikation"
                    + "|press (?:office|team)|media (?:office|relations|team)|(?:corporate )?communications(?: (?:office|department|team))?)");

    /** Between the parts of a letterhead on one line. */
    private static final Pattern BETWEEN = Pattern.compile("\\s[|·•–*]\\s");

    /** The letterhead above a text, up to the last line with an address or a number. */
    public static Letterhead of(List<String> text) {
        List<String> top = text.stream()
                .limit(MOST)
                .takeWhile(line -> !Sentences.isBody(line))
                .toList();
        int size = 0;
        for (int i = 0; i < top.size(); i++) {
            size = isOfSender(top.get(i)) ? i + 1 : size;
        }
        String first = size == 0 ? "" : top.getFirst();
        String[] parts = BETWEEN.split(first, 3);
        String name = parts.length > 2 && ContactLines.is(first) ? parts[0] : first;
        boolean named = size > 0 && !isOfSender(name) && name.length() <= LONGEST_NAME;
        long contacts =
                top.subList(0, size).stream().filter(Letterhead::isOfSender).count();
        return named && contacts * 2 >= size
                ? new Letterhead(isPerson(name) ? null : name, size)
                : new Letterhead(null, 0);
    }

    private static boolean isOfSender(String line) {
        return ContactLines.is(line) || OFFICE.matcher(line).matches();
    }

    private static boolean isPerson(String name) {
        String[] words = name.split("\\s+");
        return words.length > 1 && words.length < 5 && NameLists.isFirstName(words[0]);
    }
}
