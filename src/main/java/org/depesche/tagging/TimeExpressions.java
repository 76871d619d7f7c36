package org.depesche.tagging;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds when a sentence says something holds: "2023", "im Mai", "im vergangenen Jahr", "im dritten Quartal". */
final class TimeExpressions {

    /** @param start first token; @param end token after the last; the days are null where open or unresolved */
    record Time(
            int start,
            int end,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Period.Found found) {}

    private static final Set<String> LEADING = Set.of(
            "im", "in", "Im", "In", "Jahr", "Jahre", "Jahres", "dem", "am", "Am", "Ende", "Anfang", "Mitte", "der",
            "des", "the", "early", "late", "mid");

    private final Sentence s;
    private final Tokens t;
    private final @Nullable LocalDate published;

    private TimeExpressions(Sentence sentence, @Nullable LocalDate published) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.published = published;
    }

    static List<Time> of(Sentence sentence, @Nullable LocalDate published) {
        TimeExpressions reader = new TimeExpressions(sentence, published);
        List<Time> found = new ArrayList<>();
        int i = 0;
        while (i < sentence.tokens.size()) {
            Time time = reader.read(i);
            if (time == null) {
                i++;
            } else {
                found.add(reader.bounded(time));
                i = time.end();
            }
        }
        return found;
    }

    private @Nullable Time read(int i) {
        try {
            Time time = part(i);
            if (time == null) {
                time = date(i);
            }
            if (time == null) {
                time = shifted(i);
            }
            if (time == null) {
                time = relative(i);
            }
            return time;
        } catch (DateTimeException | NumberFormatException e) {
            // 31.2. or the year 0: no time
            return null;
        }
    }

    /** "im dritten Quartal 2023", "erstes Halbjahr", "Q3 2023", "in the first quarter of last year". */
    private @Nullable Time part(int i) {
        int part = 0;
        int at = i + 1;
        String grain = null;
        if (t.is(i, "Q") && t.number(i + 1) && t.glued(i + 1) && t.text(i + 1).length() == 1) {
            part = Integer.parseInt(t.text(i + 1));
            grain = "quarter";
            at = i + 2;
        } else if (s.lexicon.has("part", t.low(i))) {
            part = s.lexicon.number("part", t.low(i));
            at = t.is(i + 1, ".") ? i + 2 : i + 1;
            grain = s.lexicon.value("grain", t.text(at));
            at++;
        }
        if (grain == null
                || part == 0
                || !(grain.equals("quarter") || grain.equals("half"))
                || part > (grain.equals("half") ? 2 : 4)) {
            return null;
        }
        int months = grain.equals("half") ? 6 : 3;
        int of = at;
        while (t.is(of, "des")
                || t.is(of, "of")
                || t.is(of, "the")
                || t.is(of, "im")
                || t.is(of, "Jahres")
                || t.is(of, "von")
                || t.is(of, "fiscal")) {
            of++;
        }
        LocalDate start;
        int end = at;
        boolean explicit = false;
        if (year(of)) {
            start = LocalDate.of(Integer.parseInt(t.text(of)), 1 + (part - 1) * months, 1);
            end = of + 1;
            explicit = true;
        } else if (published == null) {
            return new Time(from(i), at, null, null, Period.Found.RELATIVE);
        } else {
            Time year = of > at || s.lexicon.has("shift", t.text(of)) ? shifted(of) : null;
            if (year == null && of > at) {
                year = relative(of);
            }
            if (year != null && year.from != null) {
                start = year.from.withDayOfYear(1).plusMonths((part - 1) * (long) months);
                end = year.end;
            } else {
                start = published.withDayOfYear(1).plusMonths((part - 1) * (long) months);
                if (start.isAfter(published)) {
                    start = start.minusYears(1);
                }
            }
        }
        return new Time(
                from(i),
                end,
                start,
                start.plusMonths(months).minusDays(1),
                explicit ? Period.Found.EXPLICIT : Period.Found.RELATIVE);
    }

    /** Dates, months and years, named with or without the larger ones. */
    private @Nullable Time date(int i) {
        Time century = century(i);
        if (century != null) {
            return century;
        }
        if (t.number(i) && s.masked(i)) {
            String number = t.text(i);
            if (number.indexOf('.') > 0 && number.indexOf('.') != number.lastIndexOf('.')) {
                String[] parts = number.split("\\.");
                int year = Integer.parseInt(parts[2]);
                return day(
                        i,
                        i + 1,
                        year < 100 ? 2000 + year : year,
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[0]));
            }
            if (year(i) && t.dash(i + 1) && t.number(i + 2) && t.dash(i + 3) && t.number(i + 4)) {
                return day(
                        i,
                        i + 5,
                        Integer.parseInt(number),
                        Integer.parseInt(t.text(i + 2)),
                        Integer.parseInt(t.text(i + 4)));
            }
            if (year(i)) {
                return years(i);
            }
        }
        int dayAt = dayBefore(i);
        int monthAt = dayAt < 0 ? i : dayAt;
        int month = s.lexicon.number("month", t.text(monthAt));
        if (month == 0 || !t.capital(monthAt) || ambiguous(monthAt)) {
            return null;
        }
        return month(i, monthAt, month, dayAt >= 0);
    }

    /** "im 19. Jahrhundert", "the 19th century". */
    private @Nullable Time century(int i) {
        boolean century = t.low(i + 2).startsWith("jahrhundert") || t.lowIs(i + 2, "century");
        if (!century || !t.number(i) || t.text(i).length() > 2) {
            return null;
        }
        int number = Integer.parseInt(t.text(i));
        return new Time(
                from(i),
                i + 3,
                LocalDate.of(100 * number - 99, 1, 1),
                LocalDate.of(100 * number, 12, 31),
                Period.Found.EXPLICIT);
    }

    /** "May" and "March" and "Mai" may be other words. */
    private boolean ambiguous(int at) {
        boolean word = t.is(at, "May") || t.is(at, "March") || t.is(at, "Mar");
        return word && at == 0 && !t.number(at + 1);
    }

    /** Where the month stands if a day begins at a token; -1 if none does. */
    private int dayBefore(int i) {
        if (!t.number(i) || t.text(i).length() > 2) {
            return -1;
        }
        int at = i + 1;
        if (t.is(at, ".") || t.lowIs(at, "th") || t.lowIs(at, "st") || t.lowIs(at, "nd") || t.lowIs(at, "rd")) {
            at++;
        } else if (s.lexicon.german) {
            return -1;
        }
        if (t.is(at, "of")) {
            at++;
        }
        return s.lexicon.has("month", t.text(at)) ? at : -1;
    }

    private @Nullable Time month(int i, int monthAt, int month, boolean day) {
        int at = monthAt + 1;
        if (t.is(at, ".") && t.glued(at) && t.text(monthAt).length() <= 4 && at + 1 < t.size()) {
            at++;
        }
        int dayNumber = day ? Integer.parseInt(t.text(i)) : 0;
        if (!day && !s.lexicon.german && t.number(at) && t.text(at).length() <= 2 && s.masked(at)) {
            dayNumber = Integer.parseInt(t.text(at));
            at++;
        }
        int last = month;
        boolean until = t.is(at, "bis")
                || t.is(at, "to")
                || t.is(at, "through")
                || t.dash(at)
                || t.is(at, "und")
                || t.is(at, "and");
        if (until && dayNumber == 0 && s.lexicon.has("month", t.text(at + 1))) {
            last = s.lexicon.number("month", t.text(at + 1));
            at += 2;
        }
        int yearAt = t.is(at, ",") || t.is(at, "of") || t.is(at, "des") ? at + 1 : at;
        if (t.is(yearAt, "Jahres")) {
            yearAt++;
        }
        boolean explicit = year(yearAt);
        int year;
        int end = explicit ? yearAt + 1 : at;
        Time shifted = explicit ? null : shifted(yearAt);
        if (shifted == null && !explicit && yearAt > at) {
            shifted = relative(yearAt);
        }
        if (explicit) {
            year = Integer.parseInt(t.text(yearAt));
        } else if (published == null) {
            return new Time(from(i), end, null, null, Period.Found.RELATIVE);
        } else if (shifted != null && shifted.from != null && shifted.from.getDayOfYear() == 1) {
            year = shifted.from.getYear();
            end = shifted.end;
        } else {
            year = published.getYear();
            if (LocalDate.of(year, month, Math.max(1, Math.min(dayNumber, 28))).isAfter(published)) {
                year--;
            }
        }
        Period.Found found = explicit ? Period.Found.EXPLICIT : Period.Found.RELATIVE;
        if (dayNumber > 0) {
            LocalDate date = LocalDate.of(year, month, dayNumber);
            return new Time(from(i), end, date, date, found);
        }
        LocalDate start = LocalDate.of(year, month, 1);
        LocalDate stop = LocalDate.of(last < month ? year + 1 : year, last, 1)
                .plusMonths(1)
                .minusDays(1);
        return new Time(from(i), end, start, stop, found);
    }

    private Time day(int from, int to, int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        return new Time(from(from), to, date, date, Period.Found.EXPLICIT);
    }

    /** "2023", "2015 bis 2018", "2019/20". */
    private Time years(int i) {
        int first = Integer.parseInt(t.text(i));
        int last = first;
        int end = i + 1;
        boolean joint = t.is(end, "bis")
                || t.dash(end)
                || t.is(end, "/")
                || t.is(end, "to")
                || (t.is(end, "und") && t.lowIs(i - 1, "zwischen"))
                || (t.is(end, "and") && t.lowIs(i - 1, "between"));
        if (joint && year(end + 1)) {
            last = Integer.parseInt(t.text(end + 1));
            end += 2;
        } else if (joint && t.number(end + 1) && t.text(end + 1).length() == 2 && t.glued(end + 1)) {
            last = first / 100 * 100 + Integer.parseInt(t.text(end + 1));
            end += 2;
        }
        if (last < first) {
            last = first;
        }
        return new Time(from(i), end, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Period.Found.EXPLICIT);
    }

    private boolean year(int i) {
        boolean named = s.has("label", i - 1) && !s.has("month", i - 1)
                || t.is(i - 1, "„")
                || t.is(i - 1, "“")
                || t.is(i - 1, "\"")
                || t.glued(i) && t.word(i - 1);
        return !named
                && t.number(i)
                && t.text(i).length() == 4
                && t.text(i).compareTo(t.low(i - 1).startsWith("jahr") ? "1000" : "1400") >= 0
                && t.text(i).compareTo("2200") < 0
                && FigureMasks.integer(t.text(i)) != null
                && (s.masked(i) || !s.unitOrMagnitude(i + 1));
    }

    /** "im vergangenen Jahr", "in diesem Monat", "last quarter", "letzten Dienstag", "im vergangenen Mai". */
    private @Nullable Time shifted(int i) {
        String value = value("shift", i);
        if (value == null) {
            return null;
        }
        int shift = Integer.parseInt(value);
        String grain = s.lexicon.value("grain", t.text(i + 1));
        if (grain != null) {
            return time(i, i + 2, grain, shift);
        }
        int month = s.lexicon.number("month", t.text(i + 1));
        int weekday = s.lexicon.number("weekday", t.text(i + 1));
        int season = s.lexicon.number("season", t.text(i + 1));
        if (published == null || month + weekday + season == 0) {
            return null;
        }
        if (weekday > 0) {
            LocalDate day = shift > 0
                    ? published.with(TemporalAdjusters.next(DayOfWeek.of(weekday)))
                    : published.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
            return new Time(from(i), i + 2, day, day, Period.Found.RELATIVE);
        }
        LocalDate start = published.withDayOfMonth(1).withMonth(month > 0 ? month : season);
        if (shift > 0
                ? !start.isAfter(published)
                : start.isAfter(published) || shift < 0 && start.getMonth() == published.getMonth()) {
            start = start.plusYears(shift > 0 ? 1 : -1);
        }
        return new Time(
                from(i), i + 2, start, start.plusMonths(month > 0 ? 1 : 3).minusDays(1), Period.Found.RELATIVE);
    }

    /** "Vorjahr", "gestern", "am Montag", "im Sommer". */
    private @Nullable Time relative(int i) {
        String value = value("relative", i);
        if (value != null) {
            int colon = value.indexOf(':');
            return time(i, i + 1, value.substring(0, colon), Integer.parseInt(value.substring(colon + 1)));
        }
        if (published != null && "weekend".equals(s.lexicon.value("grain", t.text(i)))) {
            boolean begun = published.getDayOfWeek().getValue() >= 6;
            return time(i, i + 1, "weekend", begun ? 0 : -1);
        }
        int weekday = s.lexicon.number("weekday", t.text(i));
        if (weekday > 0 && published != null) {
            LocalDate day = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
            return new Time(from(i), i + 1, day, day, Period.Found.RELATIVE);
        }
        return null;
    }

    /** What the table says of a word; at the beginning of a sentence also of its small form. */
    private @Nullable String value(String section, int i) {
        String value = s.lexicon.value(section, t.text(i));
        return value == null && i == 0 ? s.lexicon.value(section, t.low(i)) : value;
    }

    private @Nullable Time time(int start, int end, String grain, int shift) {
        if (published == null) {
            return new Time(from(start), end, null, null, Period.Found.RELATIVE);
        }
        LocalDate from = switch (grain) {
            case "year" -> published.withDayOfYear(1).plusYears(shift);
            case "decade" ->
                published
                        .withDayOfYear(1)
                        .withYear(published.getYear() / 10 * 10)
                        .plusYears(10L * shift);
            case "half" ->
                published
                        .withDayOfMonth(1)
                        .withMonth(published.getMonthValue() <= 6 ? 1 : 7)
                        .plusMonths(6L * shift);
            case "quarter" ->
                published
                        .withDayOfMonth(1)
                        .withMonth((published.getMonthValue() - 1) / 3 * 3 + 1)
                        .plusMonths(3L * shift);
            case "month" -> published.withDayOfMonth(1).plusMonths(shift);
            case "week" ->
                published
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(shift);
            case "weekend" ->
                published
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusDays(5)
                        .plusWeeks(shift);
            default -> published.plusDays(shift);
        };
        LocalDate to = switch (grain) {
            case "year" -> from.plusYears(1).minusDays(1);
            case "decade" -> from.plusYears(10).minusDays(1);
            case "half" -> from.plusMonths(6).minusDays(1);
            case "quarter" -> from.plusMonths(3).minusDays(1);
            case "month" -> from.plusMonths(1).minusDays(1);
            case "week" -> from.plusDays(6);
            case "weekend" -> from.plusDays(1);
            default -> from;
        };
        return new Time(from(start), end, from, to, Period.Found.RELATIVE);
    }

    /** With the words before that belong to it: "im Jahr 2023", "Ende Mai". */
    private int from(int i) {
        int at = i;
        while (at > 0 && i - at < 3 && (LEADING.contains(t.text(at - 1)))) {
            at--;
        }
        return at;
    }

    /** "seit 2015" and "bis 2030" are open at one end. */
    private Time bounded(Time time) {
        String before = t.low(time.start - 1);
        if (before.equals("seit") || before.equals("since") || before.equals("ab")) {
            return new Time(time.start - 1, time.end, time.from, before.equals("ab") ? null : published, time.found);
        }
        boolean until = before.equals("bis") || before.equals("until") || before.equals("by");
        return until ? new Time(time.start - 1, time.end, null, time.to, time.found) : time;
    }
}
