package org.depesche.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.jspecify.annotations.Nullable;

/** The marks that Dow Jones and Bloomberg print around their messages: the time below the headline, contacts at the end. */
final class FinancialWire {

    private static final Pattern SIGN =
            Pattern.compile("\\((?<agency>Dow Jones|Dow Jones-VWD|Bloomberg|MarketWatch)\\)\\s?(?:--|[–—-])");

    private static final Pattern NEWSWIRES = Pattern.compile("\\bDow Jones Newswires\\b");

    /** The mark of the service before a headline, and the number of the version behind it. */
    private static final Pattern MARK = Pattern.compile(
            "^\\*?DJ (?=\\p{Lu})|\\s?(?:\\((?:Update|Correct)\\d\\)|-- ?(?:Update|\\d(?:st|nd|rd|th) Update))$");

    /** "14.08.2009 / 07:42", "2008-10-21 14:20:11.310 GMT". */
    private static final Pattern TIME = Pattern.compile(
            "(?<day>\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\p{L}{3,9}\\.? \\d{1,2}, \\d{4}|\\d{1,2} \\p{L}{3,9} \\d{4})[ /,|-]{1,3}(?<time>\\d{1,2}:\\d\\d)(?::\\d\\d(?:\\.\\d{1,3})?)?(?<zone> (?:GMT|UTC|CET|CEST|E[SD]T|MEZ|MESZ))?(?: Uhr)?");

    /** A dateline without a blank behind the dashes, or with the day in the place of the place. */
    private static final Pattern DASHES = Pattern.compile("(?<=\\)) ?--(?=\\S)");

    private static final Pattern DAY_ALONE =
            Pattern.compile("^\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2} \\((?<agency>Bloomberg|Dow Jones)\\) ?-- ?");

    private static final Pattern AUTHOR = Pattern.compile(
            "-?\\s?(?<by>(?:Von|By) \\p{Lu}[^,;:]{3,60}),? (?:Dow Jones Newswires|Dow Jones|DOW JONES NEWSWIRES|MarketWatch)\\b.*");

    /** The first of the lines below a text. */
    private static final Pattern END = Pattern.compile(
            "\\(END\\).*|(?:Webseite|Web site|Company Web site|Website)s?: \\S+|To contact the (?:reporters?|editors?|writers?)\\b.*|For (?:Related|more) News\\b.*"
                    + "|--(?:With|Editors?|Editor)\\b.*|Write to .{3,80} at \\S+@.*|DJG/\\S{2,20}|(?:Kontakt zum Autor|Contact).*: ?\\S+@\\S+.*|-?\\s?(?:Von|By) .*(?:Dow Jones|DOW JONES).*");

    private static final Pattern RIGHTS = Pattern.compile("(?i)(?:copyright|©|\\(c\\)).{3,150}");

    private FinancialWire() {}

    /** Takes the marks out of a text of these services; leaves any other text alone. */
    static void takeFrom(List<List<String>> stanzas, DraftBuilder draft) {
        String agency = agency(stanzas);
        if (agency == null || stanzas.size() < 2) {
            return;
        }
        readEnd(stanzas, draft);
        List<String> head = new ArrayList<>(stanzas.getFirst());
        head.set(0, MARK.matcher(head.getFirst()).replaceAll(""));
        stanzas.set(0, head);
        stanzas.replaceAll(lines -> lines.stream()
                .map(line -> DASHES.matcher(line).replaceFirst(" -- "))
                .map(line -> DAY_ALONE.matcher(line).replaceFirst(""))
                .filter(line -> !readsTime(line, draft))
                .toList());
        stanzas.removeIf(List::isEmpty);
        draft.put(HeaderField.SOURCE, agency);
    }

    private static boolean readsTime(String line, DraftBuilder draft) {
        Matcher time = TIME.matcher(line);
        if (!time.matches()) {
            return false;
        }
        String zone = time.group("zone");
        draft.put(HeaderField.DATE, time.group("day") + " " + time.group("time") + (zone == null ? "" : zone));
        return true;
    }

    /** The name of the service; null if the text is of another one. */
    private static @Nullable String agency(List<List<String>> stanzas) {
        String found = null;
        for (List<String> lines : stanzas) {
            for (String line : lines) {
                Matcher newswires = NEWSWIRES.matcher(line);
                Matcher sign = SIGN.matcher(line);
                if (found != null && newswires.find()) {
                    return newswires.group();
                }
                found = found == null && sign.find() ? sign.group("agency") : found;
            }
        }
        return found;
    }

    private static void readEnd(List<List<String>> stanzas, DraftBuilder draft) {
        int end = Math.max(1, stanzas.size() / 2);
        while (end < stanzas.size()
                && stanzas.get(end).stream().noneMatch(line -> END.matcher(line).matches())) {
            end++;
        }
        List<List<String>> below = stanzas.subList(Math.min(end, stanzas.size()), stanzas.size());
        for (List<String> lines : below) {
            for (String line : lines) {
                Matcher author = AUTHOR.matcher(line);
                draft.put(HeaderField.BYLINE, author.matches() ? author.group("by") : null);
                draft.put(HeaderField.RIGHTS, RIGHTS.matcher(line).matches() ? line : null);
            }
        }
        if (!below.isEmpty()) {
            List<String> kept = below.getFirst().stream()
                    .takeWhile(line -> !END.matcher(line).matches())
                    .toList();
            below.clear();
            if (!kept.isEmpty()) {
                stanzas.add(kept);
            }
        }
    }
}
