package org.depesche.search.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.search.query.Clause.Published;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * Days in words of either language: {@code heute}, {@code letzte Woche}, {@code Mai 2024}, {@code Q2 2023}, {@code seit
 * 2020}. A week begins on Monday.
 */
final class DayPhrases {

    /** The most words of a phrase: "vor dem 16. Mai 2024" has five. */
    static final int MOST_WORDS = 5;

    private static final int LONGEST = 60;

    private static final Map<String, Integer> DAYS_AGO =
            Map.of("heute", 0, "today", 0, "gestern", 1, "yesterday", 1, "vorgestern", 2);

    private static final Pattern IN = Pattern.compile("^(?:im|in|am|on|in der|in den|in the|der|den|dem|the) ");
    private static final String UNIT = "(?<unit>woche|week|monat|month|quartal|quarter|jahr|year)(?:s|es)?";
    private static final Pattern THIS = Pattern.compile("(?:diese[mnrs]?|this) " + UNIT);
    private static final Pattern LAST =
            Pattern.compile("(?:(?:letzte|vorige|vergangene)[mnrs]?|last|previous) " + UNIT);
    private static final Pattern LAST_FEW =
            Pattern.compile("(?:(?:letzte|vergangene)[nr]?|last|past) (?<count>\\d{1,4})"
                    + " (?<unit>tag|day|woche|week|monat|month|jahr|year)(?:s|e|n|en)?");

    private static final String YEAR = "(?<year>(?:1[5-9]|20)\\d\\d)";
    private static final Pattern QUARTER =
            Pattern.compile("(?:q(?<one>[1-4])[ /-]" + YEAR + "|(?<number>[1-4])\\. quartal "
                    + YEAR.replace("year", "of") + "|" + YEAR.replace("year", "before") + "[ /-]q(?<two>[1-4]))");
    private static final Pattern MONTH = Pattern.compile("(?<month>\\p{L}+\\.?),? " + YEAR);
    private static final Pattern DAY = Pattern.compile("(?<day>\\d{1,2})\\.? (?<month>\\p{L}+\\.?),? " + YEAR);
    private static final Pattern MONTH_FIRST = Pattern.compile("(?<month>\\p{L}+\\.?) (?<day>\\d{1,2}),? " + YEAR);
    private static final Pattern LIMIT = Pattern.compile("(?<limit>seit|since|vor|before|nach|after) (?<days>.+)");

    private DayPhrases() {}

    /** The days on, after or before the typed days; empty for other text, or if the days are open at that end. */
    static Optional<Published> read(Prefix name, String text, LocalDate today) {
        return read(text, today).flatMap(days -> switch (name) {
            case AFTER -> after(days);
            case BEFORE -> before(days);
            default -> Optional.of(days);
        });
    }

    private static Optional<Published> after(Published days) {
        return Optional.ofNullable(days.to()).map(last -> new Published(last.plusDays(1), null));
    }

    private static Optional<Published> before(Published days) {
        return Optional.ofNullable(days.from()).map(first -> new Published(null, first.minusDays(1)));
    }

    /** The days of a text that is nothing else. */
    private static Optional<Published> read(String text, LocalDate today) {
        String plain = plain(text);
        Integer ago = DAYS_AGO.get(plain);
        if (ago != null) {
            return Optional.of(on(today.minusDays(ago), today.minusDays(ago)));
        }
        return DateWords.read(text, today).or(() -> phrase(plain, today));
    }

    /**
     * The days of words that clearly mean days, although nothing says that they do: no single word, no number alone. A
     * time to come is a subject of articles: "Verbot vor 2035".
     */
    static Optional<Published> clearly(String text, LocalDate today) {
        return text.length() > LONGEST
                ? Optional.empty()
                : phrase(plain(text), today).filter(days -> {
                    LocalDate first = days.from() == null ? days.to() : days.from();
                    return first != null && !first.isAfter(today);
                });
    }

    /** The days of a word that is common in articles, too: "heute". Empty for other words. */
    static Optional<Published> perhaps(String word, LocalDate today) {
        return DAYS_AGO.containsKey(plain(word)) ? read(word, today) : Optional.empty();
    }

    private static String plain(String text) {
        return SmallLetters.of(text.strip()).replaceAll("\\s+", " ");
    }

    private static Published on(LocalDate first, LocalDate last) {
        return new Published(first, last);
    }

    private static Optional<Published> phrase(String plain, LocalDate today) {
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher limit = LIMIT.matcher(plain);
        if (limit.matches()) {
            Optional<Published> days = read(IN.matcher(limit.group("days")).replaceFirst(""), today);
            return days.flatMap(found -> switch (limit.group("limit")) {
                case "seit", "since" -> Optional.ofNullable(found.from()).map(first -> new Published(first, null));
                case "nach", "after" -> after(found);
                default -> before(found);
            });
        }
        String words = IN.matcher(plain).replaceFirst("");
        return relative(words, today).or(() -> calendar(words));
    }

    private static Optional<Published> relative(String words, LocalDate today) {
        Matcher unit = THIS.matcher(words);
        if (unit.matches()) {
            return Optional.of(around(today, unit.group("unit"), 0));
        }
        unit = LAST.matcher(words);
        if (unit.matches()) {
            return Optional.of(around(today, unit.group("unit"), 1));
        }
        unit = LAST_FEW.matcher(words);
        return unit.matches()
                ? DateWords.read(unit.group("count") + unit.group("unit").charAt(0), today)
                : Optional.empty();
    }

    /** The unit of the calendar with a day, or one before it. */
    private static Published around(LocalDate day, String unit, int before) {
        return switch (unit.charAt(0)) {
            case 'w' -> {
                LocalDate monday = day.minusWeeks(before).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield on(monday, monday.plusDays(6));
            }
            case 'm' -> {
                YearMonth month = YearMonth.from(day).minusMonths(before);
                yield on(month.atDay(1), month.atEndOfMonth());
            }
            case 'q' -> {
                LocalDate within = day.minusMonths(3L * before);
                yield quarter(within.getYear(), within.get(IsoFields.QUARTER_OF_YEAR));
            }
            default -> on(LocalDate.of(day.getYear() - before, 1, 1), LocalDate.of(day.getYear() - before, 12, 31));
        };
    }

    private static Published quarter(int year, int quarter) {
        YearMonth first = YearMonth.of(year, 3 * quarter - 2);
        return on(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    private static Optional<Published> calendar(String words) {
        Matcher quarter = QUARTER.matcher(words);
        if (quarter.matches()) {
            return Optional.of(quarter(
                    Integer.parseInt(either(quarter, "year", "of", "before")),
                    Integer.parseInt(either(quarter, "one", "number", "two"))));
        }
        for (Pattern pattern : new Pattern[] {DAY, MONTH_FIRST, MONTH}) {
            Matcher date = pattern.matcher(words);
            Integer month = date.matches() ? MonthWords.number(date.group("month")) : null;
            if (month != null) {
                YearMonth of = YearMonth.of(Integer.parseInt(date.group("year")), month);
                return pattern == MONTH
                        ? Optional.of(on(of.atDay(1), of.atEndOfMonth()))
                        : day(of, Integer.parseInt(date.group("day")));
            }
        }
        return Optional.empty();
    }

    private static String either(Matcher found, String... groups) {
        for (String group : groups) {
            String value = found.group(group);
            if (value != null) {
                return value;
            }
        }
        throw new IllegalArgumentException(found.group());
    }

    /** Empty for the 31st of February. */
    private static Optional<Published> day(YearMonth month, int day) {
        @Nullable LocalDate date = month.isValidDay(day) ? month.atDay(day) : null;
        return Optional.ofNullable(date).map(found -> on(found, found));
    }
}
