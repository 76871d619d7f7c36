package org.depesche.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.depesche.web.Dates;

/**
 * The time axis of a chart, from the first to the last day inclusive.
 *
 * @param ticks the labels
 */
record TimeAxis(LocalDate first, LocalDate last, List<Tick> ticks) {

    static final double LEFT = 104;
    static final double RIGHT = 700;

    private static final int MOST_TICKS = 8;

    /** Fewer than years, because the labels are longer. */
    private static final int MOST_MONTHS = 6;

    private static final int MOST_DAYS = 4;
    private static final int MOST_MONTHS_SHOWN = 36;
    private static final int MOST_DAYS_SHOWN = 62;

    /** The precision of the time axis. */
    enum Grain {
        YEAR,
        QUARTER,
        MONTH,
        DAY
    }

    /**
     * A label.
     *
     * @param day in the middle of the labelled year or month
     * @param minor whether narrow screens leave it out
     */
    record Tick(LocalDate day, Grain grain, boolean minor, double x) {

        /** The label as printed. */
        public String label(Dates dates) {
            return switch (grain) {
                case YEAR -> String.valueOf(day.getYear());
                case MONTH -> dates.shortMonth(YearMonth.from(day));
                case QUARTER, DAY -> dates.shortDay(day);
            };
        }
    }

    /** An axis that begins and ends with a whole year, month or day. */
    static TimeAxis of(LocalDate earliest, LocalDate latest) {
        if (ChronoUnit.DAYS.between(earliest, latest) < MOST_DAYS_SHOWN) {
            LocalDate first = earliest.minusDays(1);
            LocalDate last = latest.plusDays(1);
            int every = every((int) ChronoUnit.DAYS.between(first, last) - 1, MOST_DAYS);
            return new TimeAxis(first, last, List.of()).withTicks(Grain.DAY, every);
        }
        if (ChronoUnit.MONTHS.between(earliest, latest) < MOST_MONTHS_SHOWN) {
            LocalDate first = earliest.withDayOfMonth(1);
            LocalDate last = YearMonth.from(latest).atEndOfMonth();
            int every = every((int) ChronoUnit.MONTHS.between(first, last) + 1, MOST_MONTHS);
            return new TimeAxis(first, last, List.of()).withTicks(Grain.MONTH, every);
        }
        LocalDate first = earliest.withDayOfYear(1);
        LocalDate last = latest.withDayOfYear(latest.lengthOfYear());
        return new TimeAxis(first, last, List.of())
                .withTicks(Grain.YEAR, every(last.getYear() - first.getYear() + 1, MOST_TICKS));
    }

    private static int every(int all, int most) {
        return Math.max(1, (all + most - 1) / most);
    }

    private TimeAxis withTicks(Grain grain, int every) {
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = grain == Grain.DAY ? first.plusDays(1) : first;
        while (!day.isAfter(grain == Grain.DAY ? last.minusDays(1) : last)) {
            LocalDate middle = switch (grain) {
                case YEAR -> day.plusDays(182);
                case QUARTER, MONTH -> day.plusDays(14);
                case DAY -> day;
            };
            ticks.add(new Tick(middle, grain, ticks.size() % 2 == 1, x(middle)));
            day = switch (grain) {
                case YEAR -> day.plusYears(every);
                case QUARTER, MONTH -> day.plusMonths(every);
                case DAY -> day.plusDays(every);
            };
        }
        return new TimeAxis(first, last, ticks);
    }

    double x(LocalDate day) {
        double part = (ChronoUnit.DAYS.between(first, day) + .5) / (ChronoUnit.DAYS.between(first, last) + 1);
        return ValueAxis.rounded(LEFT + Math.clamp(part, 0, 1) * (RIGHT - LEFT));
    }
}
