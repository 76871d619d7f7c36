package org.depesche.figures.course;

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
public record TimeAxis(LocalDate first, LocalDate last, List<Tick> ticks) {

    static final double LEFT = 104;
    static final double RIGHT = 700;

    private static final int MOST_TICKS = 8;

    /** Fewer than years, because the labels are longer. */
    private static final int MOST_MONTHS = 6;

    private static final int MOST_DAYS = 4;

    /** The labels for which narrow screens have room. */
    private static final int FEW = 3;

    private static final int MOST_MONTHS_SHOWN = 36;
    private static final int MOST_DAYS_SHOWN = 62;

    /**
     * A label.
     *
     * @param day in the middle of the labelled year or month
     * @param minor whether narrow screens leave it out
     */
    public record Tick(LocalDate day, Grain grain, boolean minor, double x) {

        /** The label as printed. */
        public String label(Dates dates) {
            return switch (grain) {
                case YEAR -> String.valueOf(day.getYear());
                case MONTH -> dates.shortMonth(YearMonth.from(day));
                case QUARTER, DAY -> dates.shortDay(day);
            };
        }
    }

    /**
     * An axis that begins and ends with a whole year, month or day.
     *
     * @param values the length of time for which values hold; those of years are labelled with years
     */
    static TimeAxis of(LocalDate earliest, LocalDate latest, Grain values) {
        boolean years = values == Grain.YEAR;
        if (!years && ChronoUnit.DAYS.between(earliest, latest) < MOST_DAYS_SHOWN) {
            return new TimeAxis(earliest.minusDays(1), latest.plusDays(1), List.of())
                    .labelled(earliest, latest, Grain.DAY, MOST_DAYS);
        }
        boolean months = !years && ChronoUnit.MONTHS.between(earliest, latest) < MOST_MONTHS_SHOWN;
        LocalDate first = months ? earliest.withDayOfMonth(1) : earliest.withDayOfYear(1);
        LocalDate last = months ? YearMonth.from(latest).atEndOfMonth() : latest.withDayOfYear(latest.lengthOfYear());
        return new TimeAxis(first, last, List.of())
                .labelled(first, last, months ? Grain.MONTH : Grain.YEAR, months ? MOST_MONTHS : MOST_TICKS);
    }

    private TimeAxis labelled(LocalDate from, LocalDate to, Grain grain, int most) {
        LocalDate end = to.plusDays(1);
        long all = from.datesUntil(end, grain.length()).count();
        int every = (int) Math.ceilDiv(Math.max(1, all), most);
        List<Tick> labels = new ArrayList<>();
        from.datesUntil(end, grain.length().multipliedBy(every))
                .map(day -> day.plusDays(grain.middle()))
                .forEach(day ->
                        labels.add(new Tick(day, grain, all > (long) every * FEW && labels.size() % 2 == 1, x(day))));
        return new TimeAxis(first, last, labels);
    }

    double x(LocalDate day) {
        double part = (ChronoUnit.DAYS.between(first, day) + .5) / (ChronoUnit.DAYS.between(first, last) + 1);
        return ValueAxis.rounded(LEFT + Math.clamp(part, 0, 1) * (RIGHT - LEFT));
    }
}
