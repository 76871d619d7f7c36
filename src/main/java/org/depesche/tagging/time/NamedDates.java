package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.ORDINAL_SUFFIX;
import static org.depesche.tagging.text.WordSet.UNTIL_MONTH;

import java.time.LocalDate;
import org.depesche.tagging.Period;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads dates and months. */
final class NamedDates {

    private static final int MONTHS = 12;

    /** Every month has this day. */
    private static final int SURE_DAY = 28;

    /**
     * @param day of the month; 0 for none
     * @param end token after it
     */
    private record Days(int day, int end) {}

    /** @param end token after the year */
    private record Year(int value, int end, Period.Found found) {}

    private final Sentence s;
    private final @Nullable LocalDate published;
    private final RelativeTimes relatives;
    private final NamedYears years;
    private final DayDates days;

    NamedDates(Sentence sentence, @Nullable LocalDate published, RelativeTimes relatives, NamedYears years) {
        this.s = sentence;
        this.published = published;
        this.relatives = relatives;
        this.years = years;
        this.days = new DayDates(sentence, published, relatives);
    }

    /** Dates, months and years, with or without the larger units. */
    @Nullable
    TimeExpression date(int i) {
        TimeExpression time = years.century(i);
        if (time == null) {
            time = days.dotted(i);
        }
        if (time == null) {
            time = number(i);
        }
        if (time == null) {
            time = span(i);
        }
        return time == null ? month(i) : time;
    }

    /** "2023-05-14", "2023", "2015 bis 2018". */
    private @Nullable TimeExpression number(int i) {
        if (!s.masked(i) || !years.isYear(i)) {
            return null;
        }
        boolean iso = s.dash(i + 1) && s.number(i + 2) && s.dash(i + 3) && s.number(i + 4);
        if (!iso) {
            return years.at(i);
        }
        LocalDate date = LocalDate.of(s.integer(i), s.integer(i + 2), s.integer(i + 4));
        return new TimeExpression(relatives.from(i), i + 5, date, date, Period.Found.EXPLICIT);
    }

    /** "14. bis 16. Mai". */
    private @Nullable TimeExpression span(int i) {
        int second = days.span(i);
        TimeExpression last = second < 0 ? null : month(second, second + 2, true);
        if (last == null || last.from() == null) {
            return null;
        }
        LocalDate first = last.from().withDayOfMonth(s.integer(i));
        return first.isAfter(last.from())
                ? null
                : new TimeExpression(relatives.from(i), last.end(), first, last.to(), last.found());
    }

    /** "Mai 2023", "2. Mai", "zweiten Mai", "May 2, 2023". */
    private @Nullable TimeExpression month(int i) {
        int dayAt = days.inWords(i) > 0 ? i + 1 : dayBefore(i);
        int monthAt = dayAt < 0 ? i : dayAt;
        if (monthOf(monthAt) == 0 || !s.capital(monthAt) || ambiguous(monthAt) || s.is(i - 1, "Lieferung")) {
            return null;
        }
        return month(i, monthAt, dayAt >= 0);
    }

    private int monthOf(int i) {
        return s.lexicon.number(MONTH, s.text(i));
    }

    /** "May" and "March" may be verbs. */
    private boolean ambiguous(int at) {
        boolean word = s.is(at, "May") || s.is(at, "March") || s.is(at, "Mar");
        return word && at == 0 && !s.number(at + 1);
    }

    /** The token of the month if a day begins at a token; -1 if there is none. */
    private int dayBefore(int i) {
        if (!s.number(i, 2)) {
            return -1;
        }
        int at = i + 1;
        if (s.is(at, ".") || s.hasLow(ORDINAL_SUFFIX, at)) {
            at++;
        } else if (s.german) {
            return -1;
        }
        if (s.is(at, "of")) {
            at++;
        }
        return s.lexicon.has(MONTH, s.text(at)) ? at : -1;
    }

    private TimeExpression month(int i, int monthAt, boolean day) {
        int month = monthOf(monthAt);
        Days named =
                day ? new Days(s.number(i) ? s.integer(i) : days.inWords(i), behindMonth(monthAt)) : dayBehind(monthAt);
        Days last = lastDay(named);
        int at = last.end;
        int lastMonth = month;
        if (named.day == 0 && (s.dash(at) || s.has(UNTIL_MONTH, at)) && s.has(MONTH, at + 1)) {
            lastMonth = monthOf(at + 1);
            at += 2;
        }
        Year year = yearBehind(at, monthAt, named.day);
        if (year == null) {
            return TimeExpression.unresolved(relatives.from(i), at);
        }
        if (named.day > 0) {
            LocalDate date = LocalDate.of(year.value, month, named.day);
            return new TimeExpression(relatives.from(i), year.end, date, date.withDayOfMonth(last.day), year.found);
        }
        LocalDate start = LocalDate.of(year.value, month, 1);
        LocalDate stop =
                CalendarUnit.MONTH.lastDay(LocalDate.of(lastMonth < month ? year.value + 1 : year.value, lastMonth, 1));
        return new TimeExpression(relatives.from(i), year.end, start, stop, year.found);
    }

    /** The token after a month and its full stop: "Jan. 2023". */
    private int behindMonth(int month) {
        int at = month + 1;
        boolean abbreviated = s.point(at) && s.text(month).length() <= 4 && at + 1 < s.size();
        return abbreviated ? at + 1 : at;
    }

    /** "March 12". */
    private Days dayBehind(int month) {
        int at = behindMonth(month);
        return !s.german && isDay(at) ? new Days(s.integer(at), at + 1) : new Days(0, at);
    }

    private boolean isDay(int i) {
        return s.number(i, 2) && s.masked(i);
    }

    /** "March 12-14, 1998": the last one of several days; the same day if it is alone. */
    private Days lastDay(Days named) {
        int at = named.end;
        boolean several = named.day > 0 && !s.german && (s.dash(at) || s.is(at, "to")) && isDay(at + 1);
        return several ? new Days(Math.max(named.day, s.integer(at + 1)), at + 2) : named;
    }

    /** The year after a month, or the nearest one; null if the day of publication is unknown. */
    private @Nullable Year yearBehind(int at, int monthAt, int day) {
        int month = monthOf(monthAt);
        int of = s.is(at, ",") || s.is(at, "of") || s.is(at, "des") ? at + 1 : at;
        if (s.is(of, "Jahres")) {
            of++;
        }
        if (years.isYear(of)) {
            return new Year(s.integer(of), of + 1, Period.Found.EXPLICIT);
        }
        if (published == null) {
            return null;
        }
        TimeExpression shifted = relatives.shifted(of);
        if (shifted == null && of > at) {
            shifted = relatives.relative(of);
        }
        if (shifted != null && shifted.from() != null && shifted.beginsYear()) {
            return new Year(shifted.from().getYear(), shifted.end(), Period.Found.RELATIVE);
        }
        int nearest = day > 0
                ? days.nearest(month, Math.min(day, SURE_DAY)).getYear()
                : nearestYear(monthAt, at, month, published);
        return new Year(nearest, at, Period.Found.RELATIVE);
    }

    private int nearestYear(int at, int end, int month, LocalDate published) {
        int ahead = Math.floorMod(month - published.getMonthValue(), MONTHS);
        LocalDate near = published.plusMonths(relatives.isMonthToCome(at, end, ahead) ? ahead : ahead - MONTHS);
        return ahead == 0 ? published.getYear() : near.getYear();
    }
}
