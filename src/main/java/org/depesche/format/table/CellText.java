package org.depesche.format.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.tagging.NameLists;
import org.depesche.tagging.SmallLetters;

/** Removes the additions of programs around the contents of a cell. */
final class CellText {

    private static final Set<String> NOTHING =
            Set.of("null", "\\n", "nan", "n/a", "none", "nil", "#n/v", "#nv", "#na", "-", "[]", "{}", "['']");

    /** A text that Excel shall not take for a number or a formula. */
    private static final Pattern FORMULA = Pattern.compile("^=\"(?<text>.*)\"$", Pattern.DOTALL);

    private static final Pattern GUARDED = Pattern.compile("^'(?=[=+@-])");
    private static final Pattern LIST = Pattern.compile("^\\[\\s*(?<members>[\"'].*[\"'])\\s*]$");
    private static final Pattern BETWEEN_MEMBERS = Pattern.compile("[\"']\\s*,\\s*[\"']");

    /** Days since the end of 1899, as Excel and LibreOffice count, with the time as a fraction. */
    private static final Pattern SERIAL = Pattern.compile("(?<day>[1-5]\\d{4})(?:[.,](?<time>\\d{1,15}))?");

    /** The time that programs print behind a day without one. */
    private static final Pattern MIDNIGHT = Pattern.compile("(?<=\\d)[ T]00:00:00(?:\\.0{1,9})?$");

    private static final Pattern UNIX = Pattern.compile("(?<seconds>\\d{9,10})(?:\\d{3})?(?:\\.\\d{1,6})?");
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final long SECONDS_OF_DAY = 86_400;

    /** "Beispiel, Lisa", and several of them: "Beispiel, Lisa; Muster, Jan". */
    private static final String INVERTED = "[^,;|/]{2,40},\\s*\\p{Lu}[^,;|/\\s]{0,20}(?:\\s\\p{Lu}[^,;|/\\s]{0,20})?";

    private static final Pattern INVERTED_NAMES =
            Pattern.compile("(?:(?:van|von|de|der|den|zu|di|da|la|le|ten|ter) ){0,3}\\p{Lu}\\p{Ll}" + INVERTED
                    + "(?:\\s*[;|/]\\s*" + INVERTED + ")*+");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[;|/]\\s*");

    private CellText() {}

    /** The text of a cell; empty if it says that there is none. */
    static String of(String cell) {
        String text = cell.strip();
        if (NOTHING.contains(SmallLetters.of(text))) {
            return "";
        }
        Matcher formula = FORMULA.matcher(text);
        text = formula.matches() ? formula.group("text").replace("\"\"", "\"") : text;
        text = GUARDED.matcher(text).replaceFirst("").replace("_x000D_", "");
        // written instead of line breaks
        return text.indexOf('\n') < 0 ? text.replace("\\r\\n", "\n").replace("\\n", "\n") : text;
    }

    /** The texts of a list as programs print it: {@code ["Hafen", "Kiel"]}; other texts as they are. */
    static String list(String text) {
        Matcher list = LIST.matcher(text);
        return list.matches()
                ? String.join(
                        "; ",
                        BETWEEN_MEMBERS.split(list.group("members")
                                .substring(1, list.group("members").length() - 1)))
                : text;
    }

    /** A date in words of ISO 8601, if it is a number of days or seconds; others as they are. */
    static String date(String text) {
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            LocalDate day = FIRST_DAY.plusDays(Integer.parseInt(serial.group("day")));
            String time = serial.group("time");
            long seconds = time == null ? 0 : Math.round(Double.parseDouble("0." + time) * SECONDS_OF_DAY);
            LocalDateTime at = day.atStartOfDay().plusSeconds(seconds);
            return time == null ? day.toString() : at.toString();
        }
        Matcher unix = UNIX.matcher(text);
        return unix.matches()
                ? Instant.ofEpochSecond(Long.parseLong(unix.group("seconds"))).toString()
                : MIDNIGHT.matcher(text).replaceFirst("");
    }

    /** A byline, also with the family names first. */
    static Byline byline(String text) {
        boolean usual = NameLists.isFirstName(text.split("[\\s,]", 2)[0]) && text.indexOf(' ') < text.indexOf(',');
        if (usual || !INVERTED_NAMES.matcher(text).matches()) {
            return Byline.parse(text);
        }
        List<String> names = new ArrayList<>();
        for (String name : BETWEEN_NAMES.split(text)) {
            List<String> parts = Arrays.asList(name.split("\\s*,\\s*", 2));
            names.add(String.join(" ", parts.reversed()));
        }
        return new Byline(text, names);
    }
}
