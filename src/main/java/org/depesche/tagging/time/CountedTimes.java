package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.ENDING;
import static org.depesche.tagging.text.WordSet.END_OF_TIME;
import static org.depesche.tagging.text.WordSet.GRAIN;
import static org.depesche.tagging.text.WordSet.OF_YEAR;
import static org.depesche.tagging.text.WordSet.SHIFT;
import static org.depesche.tagging.text.WordSet.SINGLE;

import java.time.LocalDate;
import org.depesche.tagging.Period;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Unit;
import org.depesche.tagging.text.UnitTables;
import org.jspecify.annotations.Nullable;

/** Reads times that are counted: "vor vier Jahren", "two weeks ago", "in den ersten neun Monaten 2023". */
record CountedTimes(
        Sentence s, @Nullable LocalDate published, RelativeTimes relatives, NamedDates dates, NamedYears years) {

    /** The greatest plausible number of years, months, weeks or days. */
    private static final int MOST = 200;

    @Nullable
    TimeExpression of(int i) {
        TimeExpression time = months(i);
        if (time == null) {
            time = ended(i);
        }
        if (time == null) {
            time = past(i);
        }
        return time == null ? ago(i) : time;
    }

    /** "vor vier Jahren", "four years ago": the year, the month or the day at that distance. */
    private @Nullable TimeExpression ago(int i) {
        boolean german = s.german;
        if (published == null || !(german ? s.lowIs(i, "vor") : s.lowIs(i + 2, "ago"))) {
            return null;
        }
        int number = german ? i + 1 : i;
        int count = number(number);
        CalendarUnit grain = grain(number + 1);
        return count < 1 || grain == null ? null : relatives.time(i, i + 3, grain, -count);
    }

    /** "in den ersten neun Monaten 2023", "in the first three months of the year". */
    private @Nullable TimeExpression months(int i) {
        boolean first = s.lowIs(i, "ersten") || s.lowIs(i, "first");
        int count = first ? number(i + 1) : 0;
        if (count < 2 || count > 11 || grain(i + 2) != CalendarUnit.MONTH) {
            return null;
        }
        int of = i + 3;
        while (s.has(OF_YEAR, of)) {
            of++;
        }
        if (years.isYear(of)) {
            LocalDate start = LocalDate.of(s.integer(of), 1, 1);
            return months(i, of + 1, start, count, Period.Found.EXPLICIT);
        }
        TimeExpression year = relatives.shifted(of);
        year = year == null ? relatives.relative(of) : year;
        if (year != null && year.from() != null && year.beginsYear()) {
            return months(i, year.end(), year.from(), count, Period.Found.RELATIVE);
        }
        return published == null ? null : latestMonths(i, count, published);
    }

    private TimeExpression latestMonths(int i, int count, LocalDate published) {
        LocalDate start = published.withDayOfYear(1);
        boolean over = !start.plusMonths(count).isAfter(published);
        return months(i, i + 3, over ? start : start.minusYears(1), count, Period.Found.RELATIVE);
    }

    /** "in den vergangenen fünf Jahren", "in the past six months": up to the day of publication. */
    private @Nullable TimeExpression past(int i) {
        if (published == null || !"-1".equals(s.lexicon.value(SHIFT, s.text(i)))) {
            return null;
        }
        int count = number(i + 1);
        CalendarUnit grain = count < 2 ? null : grain(i + 2);
        return grain == null
                ? null
                : new TimeExpression(
                        relatives.from(i), i + 3, grain.plus(published, -count), published, Period.Found.RELATIVE);
    }

    /** "the three months ended March 31", "the year to the end of October", "the 13 weeks to 29 June". */
    private @Nullable TimeExpression ended(int i) {
        int noun = s.has(GRAIN, i) ? i : i + 1;
        CalendarUnit grain = noun == i ? CalendarUnit.of(s.lexicon.value(GRAIN, s.text(i))) : grain(noun);
        int count = grain == null ? 0 : noun == i ? 1 : number(i);
        int date = s.has(ENDING, noun + 1) ? behind(noun + 2) : -1;
        TimeExpression last = count < 1 || date < 0 ? null : dates.date(date);
        if (grain == null || last == null || !last.isWithinMonth() || last.to() == null) {
            return null;
        }
        LocalDate start = grain.plus(last.to().plusDays(1), -count);
        return new TimeExpression(i, last.end(), start, last.to(), last.found());
    }

    /** The token after "the end of". */
    private int behind(int i) {
        int at = i;
        while (s.has(END_OF_TIME, at)) {
            at++;
        }
        return at;
    }

    private TimeExpression months(int i, int end, LocalDate start, int count, Period.Found found) {
        return new TimeExpression(
                relatives.from(i), end, start, start.plusMonths(count).minusDays(1), found);
    }

    /** The number at a token, in digits or in words; 0 or less if there is none. */
    private int number(int i) {
        int value = s.number(i) ? digits(i) : word(i);
        return value > MOST ? 0 : value;
    }

    private int digits(int i) {
        return s.text(i).length() <= 3 && Digits.whole(s.text(i)) ? s.integer(i) : 0;
    }

    private int word(int i) {
        int value = s.numberWord(i);
        return value < 0 && s.hasLow(SINGLE, i) ? 1 : value;
    }

    private @Nullable CalendarUnit grain(int i) {
        PhraseTable.Hit<Unit> unit = UnitTables.after(s, i, s.german);
        if (unit == null || unit.end() != i + 1) {
            return null;
        }
        return switch (unit.value().code()) {
            case "a" -> CalendarUnit.YEAR;
            case "mo" -> CalendarUnit.MONTH;
            case "wk" -> CalendarUnit.WEEK;
            case "d" -> CalendarUnit.DAY;
            default -> null;
        };
    }
}
