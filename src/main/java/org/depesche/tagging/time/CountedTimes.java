package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.SHIFT;

import java.time.LocalDate;
import org.depesche.tagging.Period;
import org.depesche.tagging.figures.FigureMasks;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.Unit;
import org.depesche.tagging.text.UnitTables;
import org.jspecify.annotations.Nullable;

/** Times that are counted: "vor vier Jahren", "two weeks ago", "in den ersten neun Monaten 2023". */
final class CountedTimes {

    /** More years, months, weeks or days ago are no time that a figure is told of. */
    private static final int MOST = 200;

    private final Sentence s;
    private final Tokens t;
    private final @Nullable LocalDate published;
    private final RelativeTimes relatives;
    private final NamedDates dates;

    CountedTimes(Sentence sentence, @Nullable LocalDate published, RelativeTimes relatives, NamedDates dates) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.published = published;
        this.relatives = relatives;
        this.dates = dates;
    }

    TimeExpressions.@Nullable Time of(int i) {
        TimeExpressions.Time months = months(i);
        if (months == null) {
            months = ended(i);
        }
        if (months == null) {
            months = past(i);
        }
        return months == null ? ago(i) : months;
    }

    /** "vor vier Jahren", "four years ago": the year, the month, the day that long before. */
    private TimeExpressions.@Nullable Time ago(int i) {
        boolean german = s.lexicon.german;
        int number = german ? i + 1 : i;
        if (published == null || german && !t.lowIs(i, "vor") || !german && !t.lowIs(i + 2, "ago")) {
            return null;
        }
        int count = number(number);
        String grain = grain(number + 1);
        if (count < 1 || grain == null) {
            return null;
        }
        return relatives.time(i, i + 3, grain, -count);
    }

    /** "in den ersten neun Monaten 2023", "in the first three months of the year". */
    private TimeExpressions.@Nullable Time months(int i) {
        boolean first = t.lowIs(i, "ersten") || t.lowIs(i, "first");
        int count = first ? number(i + 1) : 0;
        if (count < 2 || count > 11 || !"month".equals(grain(i + 2))) {
            return null;
        }
        int of = i + 3;
        while (t.is(of, "des") || t.is(of, "of") || t.is(of, "the") || t.is(of, "Jahres") || t.is(of, "im")) {
            of++;
        }
        if (dates.year(of)) {
            LocalDate start = LocalDate.of(Integer.parseInt(t.text(of)), 1, 1);
            return months(i, of + 1, start, count, Period.Found.EXPLICIT);
        }
        TimeExpressions.Time year = relatives.shifted(of);
        year = year == null ? relatives.relative(of) : year;
        if (year != null && year.from() != null && year.from().getDayOfYear() == 1) {
            return months(i, year.end(), year.from(), count, Period.Found.RELATIVE);
        }
        if (published == null) {
            return null;
        }
        LocalDate start = published.withDayOfYear(1);
        boolean over = !start.plusMonths(count).isAfter(published);
        return months(i, i + 3, over ? start : start.minusYears(1), count, Period.Found.RELATIVE);
    }

    /** "in den vergangenen fünf Jahren", "in the past six months": up to the day of publication. */
    private TimeExpressions.@Nullable Time past(int i) {
        boolean past = "-1".equals(s.lexicon.value(SHIFT, t.text(i))) && published != null;
        int count = past ? number(i + 1) : 0;
        String grain = count < 2 ? null : grain(i + 2);
        if (grain == null || published == null) {
            return null;
        }
        LocalDate start = switch (grain) {
            case "year" -> published.minusYears(count);
            case "month" -> published.minusMonths(count);
            case "week" -> published.minusWeeks(count);
            default -> published.minusDays(count);
        };
        return new TimeExpressions.Time(relatives.from(i), i + 3, start, published, Period.Found.RELATIVE);
    }

    /** "the three months ended March 31". */
    private TimeExpressions.@Nullable Time ended(int i) {
        boolean ended = t.is(i + 2, "ended") || t.is(i + 2, "ending") || t.is(i + 2, "to");
        int count = ended && "month".equals(grain(i + 1)) ? number(i) : 0;
        TimeExpressions.Time last = count < 1 ? null : dates.date(i + 3);
        if (last == null || last.to() == null) {
            return null;
        }
        LocalDate start = last.to().plusDays(1).minusMonths(count);
        return new TimeExpressions.Time(i, last.end(), start, last.to(), last.found());
    }

    private TimeExpressions.Time months(int i, int end, LocalDate start, int count, Period.Found found) {
        return new TimeExpressions.Time(
                relatives.from(i), end, start, start.plusMonths(count).minusDays(1), found);
    }

    private int number(int i) {
        int value;
        if (t.number(i)) {
            value = t.text(i).length() <= 3 && FigureMasks.integer(t.text(i)) != null ? Integer.parseInt(t.text(i)) : 0;
        } else {
            value = s.lexicon.german ? NumberWords.german(t.low(i)) : NumberWords.english(t.low(i));
            if (value < 0 && s.lexicon.german && (t.lowIs(i, "einem") || t.lowIs(i, "einer"))) {
                value = 1;
            }
            if (value < 0 && (t.lowIs(i, "a") || t.lowIs(i, "an"))) {
                value = 1;
            }
        }
        return value > MOST ? 0 : value;
    }

    private @Nullable String grain(int i) {
        PhraseTable.Hit<Unit> unit = UnitTables.after(t, i, s.lexicon.german);
        if (unit == null || unit.end() != i + 1) {
            return null;
        }
        return switch (unit.value().code()) {
            case "a" -> "year";
            case "mo" -> "month";
            case "wk" -> "week";
            case "d" -> "day";
            default -> null;
        };
    }
}
