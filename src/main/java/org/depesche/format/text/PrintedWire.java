package org.depesche.format.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.depesche.article.Byline;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;

/** The lines that a newsroom's system prints round a message, and those in which an agency without a code states it. */
final class PrintedWire {

    private static final int MOST = 5;

    /** Who printed a text, and when. */
    private static final Pattern PRINTED = Pattern.compile(
            "(?iU).*\\b(?:printed (?:by|on|at|from)\\b|gedruckt (?:von|am|um)\\b|ausgedruckt (?:von|am)\\b|ausdruck (?:von|vom|am)\\b|drucker ?:|print(?:ed)? date ?:|druckdatum ?:).*");

    /** A day or a time beside the number of a page. */
    private static final Pattern PAGE = Pattern.compile(
            "(?iU)(?=.*\\d[.:/]\\d).{0,60}\\b(?:page|seite|blatt) ?\\d{1,3} ?(?:/|of|von) ?\\d{1,3}\\b.{0,20}");

    /** "PA 1 COURTS Swan": the agency, the number of the part, its desk and the catchline. */
    private static final Pattern SLIP = Pattern.compile(
            "(?<agency>\\p{Lu}{2,4}|PA Media|Press Association)\\s\\d{1,2}\\s(?<slug>(?<desk>\\p{Lu}{3,14})\\s\\p{Lu}[\\p{L}\\d'’-]{1,20}(?:\\s[\\p{L}\\d'’-]{1,20}){0,3})");

    /** "121534 JUN 07": day, hours and minutes, month, year. */
    private static final Pattern FILED = Pattern.compile(
            "(?<d>[0-3]\\d)(?<h>[0-2]\\d)(?<min>[0-5]\\d)\\s?(?<zone>GMT|UTC|BST|CET|CEST|MEZ|MESZ)?\\s(?<month>\\p{L}{3,9})\\.?\\s(?<y>(?:19|20)?\\d\\d)");

    /** Agencies that state the time of their own country. */
    private static final Set<String> BRITISH = Set.of("PA", "PA Media", "Press Association");

    private PrintedWire() {}

    /** Takes the lines out of a text. */
    static void takeFrom(List<List<String>> stanzas, DraftBuilder draft) {
        if (stanzas.size() < 2) {
            return;
        }
        dropPrint(stanzas);
        Matcher slip = SLIP.matcher(stanzas.getFirst().getFirst());
        String agency = slip.matches() ? Byline.parse(slip.group("agency")).agency() : null;
        if (agency == null) {
            return;
        }
        draft.put(HeaderField.SOURCE, agency);
        draft.put(HeaderField.SLUGLINE, slip.group("slug"));
        drop(stanzas, 0, 1);
        for (int i = stanzas.size() - 1; i >= Math.max(1, stanzas.size() - MOST); i--) {
            Matcher filed = FILED.matcher(stanzas.get(i).getLast());
            if (filed.matches()) {
                draft.put(HeaderField.DATE, time(filed, BRITISH.contains(slip.group("agency")) ? " UK" : ""));
                stanzas.subList(i, stanzas.size()).clear();
            }
        }
    }

    private static String time(Matcher filed, String usualZone) {
        String year = filed.group("y");
        String zone = filed.group("zone");
        return "%s. %s %s %s:%s%s"
                .formatted(
                        filed.group("d"),
                        filed.group("month"),
                        year.length() > 2 ? year : (year.compareTo("70") < 0 ? "20" : "19") + year,
                        filed.group("h"),
                        filed.group("min"),
                        zone == null ? usualZone : " " + zone);
    }

    /** Drops the lines of a print at the top, with the name of the system above them. */
    private static void dropPrint(List<List<String>> stanzas) {
        List<String> first = stanzas.getFirst();
        int printed = IntStream.range(0, Math.min(MOST, first.size()))
                .filter(i -> PRINTED.matcher(first.get(i)).matches())
                .findFirst()
                .orElse(-1);
        int end = printed + 1;
        while (end < first.size() && PAGE.matcher(first.get(end)).matches()) {
            end++;
        }
        drop(stanzas, 0, end);
    }

    private static void drop(List<List<String>> stanzas, int index, int lines) {
        List<String> rest =
                List.copyOf(stanzas.get(index).subList(lines, stanzas.get(index).size()));
        if (rest.isEmpty()) {
            stanzas.remove(index);
        } else {
            stanzas.set(index, rest);
        }
    }
}
