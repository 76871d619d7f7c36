package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.MONTH;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The units of the calendar that texts count in. */
enum CalendarUnit {
    DECADE(Period.ofYears(10)),
    YEAR(Period.ofYears(1)),
    HALF(Period.ofMonths(6)),
    QUARTER(Period.ofMonths(3)),
    MONTH(Period.ofMonths(1)),
    WEEK(Period.ofWeeks(1)),
    WEEKEND(Period.ofWeeks(1)),
    DAY(Period.ofDays(1));

    private final Period length;

    CalendarUnit(Period length) {
        this.length = length;
    }

    /** @param name its name in the tables of words: {@code quarter}; null for none */
    static @Nullable CalendarUnit of(@Nullable String name) {
        return name == null ? null : valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The first day of the decade, year … that a day belongs to. */
    LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case DECADE -> day.withDayOfYear(1).withYear(day.getYear() / 10 * 10);
            case YEAR -> day.withDayOfYear(1);
            case HALF -> day.withDayOfMonth(1).withMonth(day.getMonthValue() <= 6 ? 1 : 7);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case MONTH -> day.withDayOfMonth(1);
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case WEEKEND ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
            case DAY -> day;
        };
    }

    LocalDate lastDay(LocalDate firstDay) {
        return this == WEEKEND ? firstDay.plusDays(1) : plus(firstDay, 1).minusDays(1);
    }

    /** The day so many decades, years … later. */
    LocalDate plus(LocalDate day, int count) {
        return day.plus(length.multipliedBy(count));
    }
}
