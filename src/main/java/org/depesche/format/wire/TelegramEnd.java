package org.depesche.format.wire;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines below the text of a message: notes for editors with telephone numbers, initials, the time.
 *
 * @param text the number of lines before it
 * @param date the date and time as other files state them; null if there is none
 * @param rights the line of the copyright; null if there is none
 */
record TelegramEnd(
        int text, @Nullable String date, @Nullable String rights) {

    /** "151230 Mai 24", "AFP 212322 GMT NOV 18" (IPTC 7901: day, hours and minutes, month, year). */
    private static final Pattern DAY_AND_TIME = Pattern.compile(
            "(?:\\p{Lu}{2,5}\\s)?(?<d>\\d{2})(?<h>\\d{2})(?<min>\\d{2})\\s?(?<zone>GMT|UTC|Z|MEZ|MESZ|CET|CEST|BST|E[SD]T)?\\s+(?<month>\\p{L}{3,9})\\.?\\s+(?<y>\\d{2}|\\d{4})");

    /** "AP-WF-05-12-24 1430GMT". */
    private static final Pattern ANPA = Pattern.compile(
            "(?:\\p{L}{2,4}-){0,2}(?<m>\\d\\d)-(?<d>\\d\\d)-(?<y>\\d\\d)\\s+(?<h>\\d\\d)(?<min>\\d\\d)\\s?(?<zone>[A-Z]{3,4})<?");

    /** "APA0123    2024-05-12/14:30". */
    private static final Pattern REPEATED =
            Pattern.compile("[A-Z]{3,4}\\d{3,4}\\s+(?<date>\\d{4}-\\d\\d-\\d\\d)/(?<time>\\d\\d:\\d\\d)");

    /** "06-MAG-24 11:45 NNNN". */
    private static final Pattern ITALIAN = Pattern.compile(
            "(?<d>\\d\\d)-(?<month>\\p{L}{3})-(?<y>\\d\\d)\\s+(?<h>\\d\\d):(?<min>\\d\\d)\\s?(?<zone>GMT|UTC)?(?:\\s+NNNN)?");

    /** "KWS-21:37-09-12-18". */
    private static final Pattern JAPANESE = Pattern.compile(
            "[A-Z]{2,4}-(?<h>\\d\\d):(?<min>\\d\\d)-(?<d>\\d\\d)-(?<m>\\d\\d)-(?<y>\\d\\d)\\s?(?<zone>[A-Z]{3,4})?");

    /** Initials and codes of the desk: "dpa ab yyzz n1 cd", "ab/cd". */
    private static final Pattern SIGNED = Pattern.compile(
            "(?:\\p{L}{2,4}(?:-\\p{L}{2,6})?)(?:[ /]\\p{Ll}{1,3}\\d?|[ /]\\p{Ll}{4}){1,8}/?|https?://\\S{3,200}|Link zur Aussendung:|Follow \\S.{2,60} (?:at|on) \\S{4,200}|\\p{Lu}{2,5}|dpa|sda|epd|R(?:EUTERS|euters)|\\p{Lu}{2,5} \\p{Lu}{2,3}/\\p{Lu}{2,3}|={2,3}\\s?\\p{L}{2,12}|\\(\\p{Lu}{2,5}(?:[/ ]\\p{Ll}{2,3}){1,5}\\)|\\p{Lu}{2,3}-\\p{Lu}{2,4}|ISIN .{12,80}|\\(?(?:Schluss|Schluß|Ende|ends?|END|mehr|more|MORE|Forts\\.? ?(?:folgt)?|Fortsetzung folgt)\\)?(?:\\s\\p{Ll}{2,3}(?:[/ ]\\p{Ll}{2,3}){0,4})?");

    private static final Pattern MARKS = Pattern.compile("[-_*#=+ .]{1,40}|-?0-|30");

    private static final Pattern RIGHTS =
            Pattern.compile("(?:©|\\(c\\)|\\(Copyright|Copyright\\b).{0,200}", Pattern.CASE_INSENSITIVE);

    /** Where notes for editors begin. */
    private static final Pattern NOTES = Pattern.compile(
            "#{1,2} .*|\\(PROFILE\\b.{0,60}|\\*(?: ?\\*){2,}+.{0,60}|(?:Rückfragehinweis|Rückfragen|Pressekontakt|Kontakt für Redaktionen|Notizblock|Notebook)\\b.{0,60}"
                    + "|.{0,80}(?:nicht (?:zur|für die) Veröffentlichung bestimmt|not (?:intended )?for publication)(?! (?:before|until|vor)).{0,40}",
            Pattern.CASE_INSENSITIVE);

    private static final int MOST = 14;

    static TelegramEnd of(List<String> lines) {
        String date = null;
        String rights = null;
        int end = lines.size();
        int looked = 0;
        while (end > 0 && looked < MOST) {
            String line = lines.get(end - 1).strip();
            String found = line.isEmpty() ? null : date(line);
            if (found != null) {
                date = date == null || REPEATED.matcher(line).matches() ? found : date;
            } else if (RIGHTS.matcher(line).matches()) {
                rights = line.replaceAll("^\\(|\\)$|^\\(c\\)", "").strip();
            } else if (!line.isEmpty()
                    && !SIGNED.matcher(line).matches()
                    && !MARKS.matcher(line).matches()) {
                break;
            }
            looked += line.isEmpty() ? 0 : 1;
            end--;
        }
        for (int i = 0; i < end; i++) {
            if (NOTES.matcher(lines.get(i).strip()).matches()) {
                return new TelegramEnd(i, date, rights);
            }
        }
        return new TelegramEnd(end, date, rights);
    }

    private static @Nullable String date(String line) {
        for (Pattern form : List.of(DAY_AND_TIME, ANPA, ITALIAN, JAPANESE)) {
            Matcher date = form.matcher(line);
            if (date.matches()) {
                String year = date.group("y").length() == 2 ? century(date.group("y")) : date.group("y");
                String month = date.namedGroups().containsKey("month") ? date.group("month") : date.group("m") + ".";
                String zone = date.group("zone") == null ? "" : " " + date.group("zone");
                return "%s. %s %s %s:%s%s"
                        .formatted(date.group("d"), month, year, date.group("h"), date.group("min"), zone);
            }
        }
        Matcher repeated = REPEATED.matcher(line);
        return repeated.matches() ? repeated.group("date") + " " + repeated.group("time") : null;
    }

    /** Wires in this form began in the 1970s. */
    private static String century(String year) {
        return (Integer.parseInt(year) >= 70 ? "19" : "20") + year;
    }
}
