package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.LABEL;
import static org.depesche.tagging.text.WordSet.MONTH;

import java.time.LocalDate;
import org.depesche.tagging.Period;
import org.depesche.tagging.figures.FigureMasks;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Dates, months, years and centuries that a text names. */
final class NamedDates {

    private final Sentence s;
    private final Tokens t;
    private final @Nullable LocalDate published;
    private final RelativeTimes relatives;
    private final DayDates days;

    NamedDates(Sentence sentence, @Nullable LocalDate published, RelativeTimes relatives) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.published = published;
        this.relatives = relatives;
        this.days = new DayDates(sentence, published, relatives);
    }

    /** Dates, months and years, named with or without the larger ones. */
    TimeExpressions.@Nullable Time date(int i) {
        TimeExpressions.Time century = century(i);
        if (century != null) {
            return century;
        }
        TimeExpressions.Time dotted = days.dotted(i);
        if (dotted != null) {
            return dotted;
        }
        if (t.number(i) && s.masked(i)) {
            String number = t.text(i);
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
        int second = days.span(i);
        TimeExpressions.Time last = second < 0 ? null : month(second, second + 2, monthOf(second + 2), true);
        if (last != null && last.from() != null) {
            LocalDate first = last.from().withDayOfMonth(Integer.parseInt(t.text(i)));
            return first.isAfter(last.from())
                    ? null
                    : new TimeExpressions.Time(relatives.from(i), last.end(), first, last.to(), last.found());
        }
        int dayAt = days.told(i) > 0 ? i + 1 : dayBefore(i);
        int monthAt = dayAt < 0 ? i : dayAt;
        int month = monthOf(monthAt);
        if (month == 0 || !t.capital(monthAt) || ambiguous(monthAt) || t.is(i - 1, "Lieferung")) {
            return null;
        }
        return month(i, monthAt, month, dayAt >= 0);
    }

    private int monthOf(int i) {
        return s.lexicon.number(MONTH, t.text(i));
    }

    /** "im 19. Jahrhundert", "the 19th century". */
    private TimeExpressions.@Nullable Time century(int i) {
        boolean century = t.low(i + 2).startsWith("jahrhundert") || t.lowIs(i + 2, "century");
        if (!century || !t.number(i) || t.text(i).length() > 2) {
            return null;
        }
        int number = Integer.parseInt(t.text(i));
        return new TimeExpressions.Time(
                relatives.from(i),
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
        return s.lexicon.has(MONTH, t.text(at)) ? at : -1;
    }

    private TimeExpressions.@Nullable Time month(int i, int monthAt, int month, boolean day) {
        int at = monthAt + 1;
        if (t.is(at, ".") && t.glued(at) && t.text(monthAt).length() <= 4 && at + 1 < t.size()) {
            at++;
        }
        int dayNumber = !day ? 0 : t.number(i) ? Integer.parseInt(t.text(i)) : days.told(i);
        if (!day && !s.lexicon.german && t.number(at) && t.text(at).length() <= 2 && s.masked(at)) {
            dayNumber = Integer.parseInt(t.text(at));
            at++;
        }
        int last = month;
        int lastDay = dayNumber;
        boolean several = dayNumber > 0 && !s.lexicon.german && (t.dash(at) || t.is(at, "to")) && t.number(at + 1);
        if (several && s.masked(at + 1) && t.text(at + 1).length() <= 2) {
            // "March 12-14, 1998"
            lastDay = Math.max(lastDay, Integer.parseInt(t.text(at + 1)));
            at += 2;
        }
        boolean until = t.is(at, "bis")
                || t.is(at, "to")
                || t.is(at, "through")
                || t.dash(at)
                || t.is(at, "und")
                || t.is(at, "and");
        if (until && dayNumber == 0 && s.lexicon.has(MONTH, t.text(at + 1))) {
            last = s.lexicon.number(MONTH, t.text(at + 1));
            at += 2;
        }
        int yearAt = t.is(at, ",") || t.is(at, "of") || t.is(at, "des") ? at + 1 : at;
        if (t.is(yearAt, "Jahres")) {
            yearAt++;
        }
        boolean explicit = year(yearAt);
        int year;
        int end = explicit ? yearAt + 1 : at;
        TimeExpressions.Time shifted = explicit ? null : relatives.shifted(yearAt);
        if (shifted == null && !explicit && yearAt > at) {
            shifted = relatives.relative(yearAt);
        }
        if (explicit) {
            year = Integer.parseInt(t.text(yearAt));
        } else if (published == null) {
            return new TimeExpressions.Time(relatives.from(i), end, null, null, Period.Found.RELATIVE);
        } else if (shifted != null && shifted.from() != null && shifted.from().getDayOfYear() == 1) {
            year = shifted.from().getYear();
            end = shifted.end();
        } else {
            year = dayNumber > 0
                    ? days.nearest(month, Math.min(dayNumber, 28)).getYear()
                    : published.getYear() - (month > published.getMonthValue() ? 1 : 0);
        }
        Period.Found found = explicit ? Period.Found.EXPLICIT : Period.Found.RELATIVE;
        if (dayNumber > 0) {
            LocalDate date = LocalDate.of(year, month, dayNumber);
            return new TimeExpressions.Time(relatives.from(i), end, date, date.withDayOfMonth(lastDay), found);
        }
        LocalDate start = LocalDate.of(year, month, 1);
        LocalDate stop = LocalDate.of(last < month ? year + 1 : year, last, 1)
                .plusMonths(1)
                .minusDays(1);
        return new TimeExpressions.Time(relatives.from(i), end, start, stop, found);
    }

    private TimeExpressions.Time day(int start, int to, int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        return new TimeExpressions.Time(relatives.from(start), to, date, date, Period.Found.EXPLICIT);
    }

    /** "2023", "2015 bis 2018", "2019/20". */
    private TimeExpressions.Time years(int i) {
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
        return new TimeExpressions.Time(
                relatives.from(i), end, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Period.Found.EXPLICIT);
    }

    boolean year(int i) {
        boolean named = s.has(LABEL, i - 1) && !s.has(MONTH, i - 1)
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
}
