package org.depesche.figures.course;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The reports of a period, summarised.
 *
 * @param group the number of the compared subject, from 0
 */
public record ChartBin(int group, LocalDate from, LocalDate to, int count, Quartiles quartiles) {

    /** The distribution of the values, from the lowest to the highest. */
    public record Quartiles(double lowest, double lower, double median, double upper, double highest) {

        /** @param middle the value of the line */
        static Quartiles of(double[] sorted, double middle) {
            return new Quartiles(sorted[0], part(sorted, .25), middle, part(sorted, .75), sorted[sorted.length - 1]);
        }

        /** A quantile, interpolated between two values. */
        private static double part(double[] sorted, double part) {
            double at = (sorted.length - 1) * part;
            int below = (int) at;
            int above = Math.min(sorted.length - 1, below + 1);
            return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
        }
    }

    /** The bins of a line. */
    static List<ChartBin> of(Course course, Course.Line line) {
        return line.points().stream()
                .map(point -> new ChartBin(
                        line.group(),
                        point.from(),
                        point.to(),
                        point.reports().length,
                        Quartiles.of(
                                IntStream.of(point.reports())
                                        .mapToDouble(figure -> course.value(figure, line.group()))
                                        .sorted()
                                        .toArray(),
                                point.value())))
                .toList();
    }

    /** The day in the middle of its time. */
    LocalDate day() {
        return from.plusDays(ChronoUnit.DAYS.between(from, to) / 2);
    }
}
