package org.depesche.article.notice;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.article.Published;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * Reads the moment in an embargo: "12. Mai, 15.00 Uhr", "00:01 GMT on Wednesday 5 June". Any other words
 * make the line unclear.
 */
final class NoticeTime {

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String MONTH =
            "(?<month>jan(?:uar|uary)?|jän(?:ner)?|feb(?:ruar|ruary|er)?|mär(?:z)?|maerz|mar(?:ch)?|apr(?:il)?|mai|may|jun[ie]?|jul[iy]?|aug(?:ust)?"
                    + "|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|de[zc](?:ember)?)\\b\\.?";

    private static final List<String> MONTHS = List.of(
            "jan jän", "feb", "mär mae mar", "apr", "mai may", "jun", "jul", "aug", "sep", "okt oct", "nov", "dez dec");

    private static final List<Pattern> DATES = Stream.of(
                    "\\b(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?=\\b|T)",
                    "\\b(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.(?:\\s?(?<y>\\d{4}\\b|\\d{2}\\b(?!\\s?Uhr|[:.]\\d)))?",
                    "\\b(?<d>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s?(?:of\\s)?" + MONTH + "(?:,?\\s(?<y>\\d{4})\\b)?",
                    "\\b" + MONTH + "\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s(?<y>\\d{4})\\b)?")
            .map(form -> Pattern.compile(form, CASE))
            .toList();

    private static final Pattern WEEKDAY = Pattern.compile(
            "\\b(?<name>montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
                    + "|(?:mo|di|mi|do|fr|sa|so|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)(?=[.,]))(?:s?-?(?:ausgaben?|zeitung(?:en)?)|abend|nachmittag|morgen|s)?\\b",
            CASE);

    private static final List<String> WEEKDAYS = List.of("mo", "di tu", "mi we", "do th", "fr", "sa", "so su");

    private static final Pattern RELATIVE =
            Pattern.compile("\\b(?<word>heute|today|morgen|tomorrow|übermorgen)\\b", CASE);

    /** The words that may stand beside a moment. */
    private static final Set<String> BESIDE =
            Stream.of("""
            sperrfrist sperrfristende sperrvermerk gesperrt frei freigabe freigegeben nicht vor bis zum zur am an den dem der die das des um ab für von
            ist sind zu darf werden wird uhr frühestens veröffentlichung veröffentlichen veröffentlicht verwenden verwendung verbreiten verbreitung publizieren
            abdruck ausgabe ausgaben zeitung zeitungen online print rundfunk sendung achtung bitte beachten redaktionen text meldung artikel beitrag rede dieser diese
            embargo embargoed strictly under until till to at on for the before after from of not be may release released publication published publish use used
            broadcast hold prior no earlier than this is text story report article copy speech attention editors note please observe newspapers papers
            editions edition hrs hours and und only nur mittags
            """.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());

    /** The notes that are printed above speeches. */
    private static final Pattern SPOKEN =
            Pattern.compile("es gilt das gesprochene wort|check against delivery|please check against delivery", CASE);

    /** Days by which a day without a year may lie before the article. */
    private static final int BACK = 60;

    private String rest;

    private NoticeTime(String line) {
        this.rest = SPOKEN.matcher(line).replaceAll(" ");
    }

    static @Nullable OffsetDateTime of(String line, @Nullable Published article, ZoneId zone) {
        try {
            return new NoticeTime(line).read(article, zone);
        } catch (DateTimeException e) {
            // no such day or hour
            return null;
        }
    }

    /** Whether a line names a day or an hour and says nothing else. */
    static boolean isIn(String line) {
        NoticeTime time = new NoticeTime(line);
        boolean any = DATES.stream().anyMatch(form -> time.taken(form) != null);
        for (Pattern part : List.of(WEEKDAY, RELATIVE, NoticeHour.FORM, NoticeHour.ZONE)) {
            any |= time.taken(part) != null && part != NoticeHour.ZONE;
        }
        return any && time.isUnderstood();
    }

    private @Nullable OffsetDateTime read(@Nullable Published article, ZoneId zone) {
        LocalDate date = date(article);
        Matcher weekday = taken(WEEKDAY);
        Matcher relative = taken(RELATIVE);
        Matcher time = taken(NoticeHour.FORM);
        NoticeHour hour = NoticeHour.of(time, taken(NoticeHour.ZONE), zone);
        DayOfWeek day = weekday == null ? null : weekday(weekday.group("name"));
        if (!isUnderstood() || date == null && article == null || date == null && day == null && time == null) {
            return null;
        }
        if (date != null) {
            boolean contradicts = day != null && date.getDayOfWeek() != day;
            return contradicts ? null : hour.on(date);
        }
        LocalDate from = from(article, hour.zone());
        if (relative != null && day != null) {
            return null;
        }
        if (relative != null) {
            return hour.on(from.plusDays(days(relative.group("word"))));
        }
        return next(hour, day, from, article == null ? null : article.time());
    }

    /**
     * The next time that the clock shows an hour.
     *
     * @param day null: any
     * @param after null: not known
     */
    private static @Nullable OffsetDateTime next(
            NoticeHour hour, @Nullable DayOfWeek day, LocalDate from, @Nullable OffsetDateTime after) {
        LocalDate next = day == null ? from : from.with(TemporalAdjusters.nextOrSame(day));
        OffsetDateTime moment = hour.on(next);
        if (after == null || moment.isAfter(after)) {
            return moment;
        }
        return day == null ? hour.on(next.plusDays(1)) : null;
    }

    private static LocalDate from(@Nullable Published article, ZoneId zone) {
        if (article == null) {
            throw new DateTimeException("no day");
        }
        OffsetDateTime time = article.time();
        return time == null ? article.day() : time.atZoneSameInstant(zone).toLocalDate();
    }

    /** The date in the line, with the year that is nearest to the article; null if there is none. */
    private @Nullable LocalDate date(@Nullable Published article) {
        for (Pattern form : DATES) {
            Matcher date = taken(form);
            if (date == null) {
                continue;
            }
            int month = date.namedGroups().containsKey("month")
                    ? month(date.group("month"))
                    : Integer.parseInt(date.group("m"));
            int day = Integer.parseInt(date.group("d"));
            String year = date.group("y");
            if (year != null) {
                return LocalDate.of(
                        year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year), month, day);
            }
            if (article == null) {
                throw new DateTimeException("no year");
            }
            LocalDate same = LocalDate.of(article.day().getYear(), month, day);
            return ChronoUnit.DAYS.between(same, article.day()) > BACK ? same.plusYears(1) : same;
        }
        return null;
    }

    /** The first match, which is taken out of the line; null if there is none. */
    private @Nullable Matcher taken(Pattern pattern) {
        Matcher found = pattern.matcher(rest);
        if (!found.find()) {
            return null;
        }
        rest = rest.substring(0, found.start()) + " " + rest.substring(found.end());
        return found;
    }

    private boolean isUnderstood() {
        return Stream.of(SmallLetters.of(rest).split("[^\\p{L}\\d]+"))
                .allMatch(word -> word.isEmpty() || BESIDE.contains(word));
    }

    private static int days(String word) {
        return switch (SmallLetters.of(word)) {
            case "morgen", "tomorrow" -> 1;
            case "übermorgen" -> 2;
            default -> 0;
        };
    }

    private static int month(String name) {
        String start = SmallLetters.of(name).substring(0, 3);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(start)) {
                return i + 1;
            }
        }
        throw new DateTimeException(name);
    }

    private static DayOfWeek weekday(String name) {
        String start = SmallLetters.of(name).substring(0, 2);
        for (int i = 0; i < WEEKDAYS.size(); i++) {
            if (WEEKDAYS.get(i).contains(start)) {
                return DayOfWeek.of(i + 1);
            }
        }
        throw new DateTimeException(name);
    }
}
