package org.depesche.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.depesche.figures.TimeAxis.Grain;
import org.depesche.search.MeasureFigures;

/**
 * The figures of a year, a quarter or a month, summarised.
 *
 * @param group the number of the compared subject, from 0
 */
record ChartBin(int group, LocalDate from, LocalDate to, int count, Quartiles quartiles) {

    /** The distribution of the values, from the lowest to the highest. */
    record Quartiles(double lowest, double lower, double median, double upper, double highest) {

        static Quartiles of(double[] sorted) {
            return new Quartiles(
                    sorted[0], part(sorted, .25), part(sorted, .5), part(sorted, .75), sorted[sorted.length - 1]);
        }

        /** A quantile, interpolated between two values. */
        private static double part(double[] sorted, double part) {
            double at = (sorted.length - 1) * part;
            int below = (int) at;
            int above = Math.min(sorted.length - 1, below + 1);
            return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
        }
    }

    private static final long MOST_MONTHS = 40;
    private static final long MOST_QUARTERS = 48;
    private static final int DAYS_OF_A_QUARTER = 80;
    private static final int DAYS_OF_A_YEAR = 300;

    /** The day in the middle of its time. */
    LocalDate day() {
        return from.plusDays(ChronoUnit.DAYS.between(from, to) / 2);
    }

    /**
     * The finest grain that suits the figures: no bin is shorter than most of their periods, and the number of bins
     * stays readable.
     */
    static Grain grain(MeasureFigures figures, int[] selected, LocalDate first, LocalDate last) {
        int years = 0;
        int quarters = 0;
        for (int figure : selected) {
            int length =
                    figures.start(figure) == MeasureFigures.UNKNOWN || figures.end(figure) == MeasureFigures.UNKNOWN
                            ? 0
                            : figures.end(figure) - figures.start(figure);
            years += length > DAYS_OF_A_YEAR ? 1 : 0;
            quarters += length > DAYS_OF_A_QUARTER ? 1 : 0;
        }
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        if (years * 2 > selected.length || months > MOST_QUARTERS * 3) {
            return Grain.YEAR;
        }
        return quarters * 2 > selected.length || months > MOST_MONTHS ? Grain.QUARTER : Grain.MONTH;
    }

    /** The bins of the dated figures, the earliest first. */
    static List<ChartBin> of(MeasureFigures figures, int[] selected, int group, Grain grain, double factor) {
        Map<LocalDate, DoubleStream.Builder> values = new TreeMap<>();
        for (int figure : selected) {
            int place = figures.place(figure);
            if (place != MeasureFigures.UNKNOWN) {
                values.computeIfAbsent(start(LocalDate.ofEpochDay(place), grain), any -> DoubleStream.builder())
                        .add(figures.value(figure) / factor);
            }
        }
        List<ChartBin> bins = new ArrayList<>();
        values.forEach((day, all) -> {
            double[] sorted = all.build().sorted().toArray();
            bins.add(new ChartBin(
                    group, day, day.plus(grain.length()).minusDays(1), sorted.length, Quartiles.of(sorted)));
        });
        return bins;
    }

    private static LocalDate start(LocalDate day, Grain grain) {
        return switch (grain) {
            case YEAR -> day.withDayOfYear(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case MONTH -> day.withDayOfMonth(1);
            case DAY -> day;
        };
    }
}
