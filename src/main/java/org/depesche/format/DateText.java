package org.depesche.format;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Published;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in ISO 8601 and its compact form, in RFC 822, and as German and English papers print them. Impossible
 * dates and ambiguous ones like 05/06/2024 are not read. An impossible time leaves the date alone.
 */
public final class DateText {

    private static final int LONGEST = 80;
    private static final int FIRST_YEAR = 1400;
    private static final int LAST_YEAR = 2199;

    private static final String MONTH = "(?<month>\\p{L}{3,9})\\.?";

    private static final List<Pattern> DATES = List.of(
            Pattern.compile("(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?!\\d)"),
            Pattern.compile("(?<y>\\d{4})/(?<m>\\d{1,2})/(?<d>\\d{1,2})(?!\\d)"),
            Pattern.compile("(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})(?!\\d)"),
            Pattern.compile("(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>\\d{4})(?!\\d)"),
            Pattern.compile("(?<d>\\d{1,2})\\.(?<gap>\\s?)(?<m>\\d{1,2})\\.\\k<gap>(?<yy>\\d{2})"
                    + "(?!\\d|[.:]\\d|\\s*(?:Uhr|h)\\b)"),
            Pattern.compile("(?<d>\\d{1,2})(?:\\.|st|nd|rd|th)?[ -]" + MONTH + ",?[ -](?<y>\\d{4})(?!\\d)"),
            Pattern.compile(MONTH + " (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})(?!\\d)"));

    private static final Pattern WEEKDAY = Pattern.compile(
            "(?:(?:Mo|Di|Mi|Do|Fr|Sa|So|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\\.?"
                    + "|\\p{L}{2,8}(?:day|tag|abend|woch)),?\\s+(?:den\\s+)?",
            Pattern.CASE_INSENSITIVE);

    /** Weekdays of other languages, tried last: some are months in ours. */
    private static final Pattern OTHER_WEEKDAY = Pattern.compile(
            "(?:lun|mar|mer|jeu|ven|sam|dim|mi[eé]|jue|vie|s[aá]b|dom|gio|ma|di|wo|do|vr|za|zo)[\\p{L}]{0,8}\\.?,?\\s+(?=\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Some papers write the time first: "09:14 GMT, 6 February 2024", "4:41 p.m. CT March 10, 2023". */
    private static final Pattern TIME_FIRST =
            Pattern.compile("(\\d{1,2}[:.]\\d{2}(?: ?(?i:[ap]\\.?m\\.?))?(?: (?:Z|[A-Z]{2,4}))?),? (?:on )?"
                    + "((?:\\p{L}{3,9},? )?(?:\\d{1,2}\\.? \\p{L}{3,9}\\.?,?|\\p{L}{3,9}\\.? \\d{1,2},) \\d{4})");

    private static final Pattern TIME = Pattern.compile(
            "(?:T|,?\\s*(?:um|at|-|–|\\|)?\\s*)(?<h>\\d{1,2})(?:[:.]?(?<min>\\d{2}))?(?:[:.]?(?<s>\\d{2}))?(?:[.,]\\d{1,9})?"
                    + "\\s*(?:Uhr|h)?\\s*(?<half>[ap]\\.?m\\.?)?\\s*\\(?(?<zone>Z|[A-Z]{2,4}|(?:GMT|UTC)?[+-]\\d{1,2}(?::?\\d{2})?)?\\)?"
                    + "(?:\\s*\\([A-Z]{2,5}\\))?\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, Integer> MONTHS = Vocabulary.of("""
            1: jan, jän, ene, gen
            2: feb, fév
            3: mär, mae, mrz, mar
            4: apr, avr, abr
            5: mai, may, mag, mei
            6: jun, juin, giu
            7: jul, juil, lug
            8: aug, aoû, ago
            9: sep, set
            10: okt, oct, ott
            11: nov
            12: dez, dec, déc, dic
            """, Integer::valueOf);

    /** Short names of zones in RFC 822 and in Europe, as hours east of Greenwich. */
    private static final Map<String, Integer> ZONES = Vocabulary.of("""
            -8: PST
            -7: PDT, MST
            -6: MDT, CST
            -5: CDT, EST
            -4: EDT
            0: Z, GMT, UTC, UT, WET
            1: MEZ, CET, WEST, BST
            2: MESZ, CEST, EET
            3: EEST, MSK
            9: JST
            10: AEST
            11: AEDT
            """, Integer::valueOf);

    /** Zones whose names do not tell summer from winter. */
    private static final Map<String, ZoneId> REGIONS = Map.of(
            "UK", ZoneId.of("Europe/London"),
            "ET", ZoneId.of("America/New_York"),
            "CT", ZoneId.of("America/Chicago"),
            "MT", ZoneId.of("America/Denver"),
            "PT", ZoneId.of("America/Los_Angeles"));

    /** The form of Unix and Java: "Mar 13 21:30:09 EST 2015". */
    private static final Pattern OF_PROGRAM =
            Pattern.compile("^(\\p{L}{3} \\d{1,2}) (\\d{2}:\\d{2}:\\d{2})((?: [A-Z]{2,5}| [+-]\\d{4})?) (\\d{4})$");

    private final Clock clock;
    private final ZoneId zone;

    /** @param clock decides the century of years of two digits; its zone is that of times without a zone */
    public DateText(Clock clock) {
        this.clock = clock;
        this.zone = clock.getZone();
    }

    /** The zone of times without a zone. */
    public ZoneId zone() {
        return zone;
    }

    /** The day, or the time with its offset; null if the text has none. */
    public @Nullable Published published(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        Matcher turned = TIME_FIRST.matcher(CleanText.line(text));
        String rest = turned.matches() ? turned.group(2) + " " + turned.group(1) : CleanText.line(text);
        Matcher weekday = WEEKDAY.matcher(rest);
        if (weekday.lookingAt()) {
            rest = rest.substring(weekday.end());
        }
        rest = OF_PROGRAM.matcher(rest).replaceFirst("$1, $4 $2$3");
        Published found = dated(rest);
        Matcher other = OTHER_WEEKDAY.matcher(rest);
        return found == null && other.lookingAt() ? dated(rest.substring(other.end())) : found;
    }

    private @Nullable Published dated(String text) {
        for (Pattern form : DATES) {
            Matcher date = form.matcher(text);
            if (date.lookingAt()) {
                LocalDate day = day(date);
                return day == null ? null : withTime(day, text.substring(date.end()));
            }
        }
        return null;
    }

    /** The time; for a day its beginning. */
    @Nullable
    public OffsetDateTime time(@Nullable String text) {
        Published found = published(text);
        if (found == null) {
            return null;
        }
        OffsetDateTime time = found.time();
        return time != null ? time : found.day().atStartOfDay(zone).toOffsetDateTime();
    }

    private @Nullable LocalDate day(Matcher date) {
        try {
            int month = date.namedGroups().containsKey("month") ? month(date.group("month")) : number(date, "m");
            if (date.namedGroups().containsKey("yy")) {
                return inItsCentury(LocalDate.of(2000 + number(date, "yy"), month, number(date, "d")));
            }
            int year = number(date, "y");
            return year < FIRST_YEAR || year > LAST_YEAR ? null : LocalDate.of(year, month, number(date, "d"));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day in 20xx, or in 19xx if 20xx is more than a year ahead. Embargoes end within months. */
    private LocalDate inItsCentury(LocalDate day) {
        return day.isAfter(LocalDate.now(clock).plusYears(1)) ? day.minusYears(100) : day;
    }

    /** The number of the month; 0 for any other word. */
    private static int month(String word) {
        String small = SmallLetters.of(word);
        Integer month = MONTHS.get(small.substring(0, 3));
        return month != null ? month : MONTHS.getOrDefault(small.substring(0, Math.min(4, small.length())), 0);
    }

    private Published withTime(LocalDate day, String rest) {
        Matcher stated = TIME.matcher(rest);
        if (!stated.matches()) {
            return Published.on(day);
        }
        try {
            int hour = number(stated, "h");
            String half = stated.group("half");
            if (half != null) {
                hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
            }
            LocalDateTime local = day.atTime(LocalTime.of(hour, number(stated, "min"), number(stated, "s")));
            String name = stated.group("zone");
            ZoneOffset offset = offset(name);
            ZoneId region = name == null ? zone : REGIONS.getOrDefault(name.toUpperCase(Locale.ROOT), zone);
            return Published.at(offset == null ? local.atZone(region).toOffsetDateTime() : local.atOffset(offset));
        } catch (DateTimeException e) {
            return Published.on(day);
        }
    }

    private static @Nullable ZoneOffset offset(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String upper = name.toUpperCase(Locale.ROOT);
        Integer hours = ZONES.get(upper);
        if (hours != null) {
            return ZoneOffset.ofHours(hours);
        }
        String digits = upper.replaceFirst("^(?:GMT|UTC)", "").replace(":", "");
        if (!digits.matches("[+-]\\d{1,4}")) {
            return null;
        }
        int value = Integer.parseInt(digits.substring(1));
        int minutes = digits.length() > 3 ? value / 100 * 60 + value % 100 : value * 60;
        return ZoneOffset.ofTotalSeconds((digits.charAt(0) == '-' ? -minutes : minutes) * 60);
    }

    private static int number(Matcher matcher, String group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
