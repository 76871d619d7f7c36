package org.depesche.figures.course;

import java.util.ArrayList;
import java.util.List;

/**
 * The value axis of a chart, in round steps.
 *
 * @param log whether the scale is logarithmic
 * @param ticks the labelled values, ascending
 */
public record ValueAxis(double least, double most, boolean log, List<Double> ticks) {

    static final double TOP = 28;
    static final double BOTTOM = 306;

    private static final int STEPS = 4;

    /** The ratio from which the scale is logarithmic. */
    private static final double FAR_APART = 1_000;

    /** The ratio from which the axis need not begin at zero. */
    private static final double CLOSE = .6;

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /** An axis from the lowest to the highest value. */
    static ValueAxis of(double lowest, double highest) {
        if (lowest > 0 && highest / lowest >= FAR_APART) {
            return logarithmic(lowest, highest);
        }
        double from = lowest > 0 && lowest < highest * CLOSE ? 0 : lowest;
        double to = highest < 0 && highest > lowest * CLOSE ? 0 : highest;
        if (from == to) {
            from = Math.min(0, from);
            to = Math.max(0, to);
        }
        double step = step(to == from ? 1 : to - from);
        long first = (long) Math.floor(from / step + 1e-9);
        long last = Math.max(first + 1, (long) Math.ceil(to / step - 1e-9));
        List<Double> ticks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            ticks.add(i * step);
        }
        return new ValueAxis(first * step, last * step, false, ticks);
    }

    private static ValueAxis logarithmic(double lowest, double highest) {
        int first = (int) Math.floor(Math.log10(lowest) + 1e-9);
        int last = (int) Math.ceil(Math.log10(highest) - 1e-9);
        int every = Math.max(1, (last - first + STEPS) / (STEPS + 1));
        List<Double> ticks = new ArrayList<>();
        for (int power = first; power <= last; power += every) {
            ticks.add(Math.pow(10, power));
        }
        return new ValueAxis(Math.pow(10, first), Math.pow(10, last), true, ticks);
    }

    private static double step(double span) {
        double rough = span / STEPS;
        double ten = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double times : ROUND) {
            if (times * ten >= rough * (1 - 1e-9)) {
                return times * ten;
            }
        }
        return 10 * ten;
    }

    /** Whether the line at a labelled value is the axis itself: zero, or the lower edge above zero. */
    public boolean isAxis(double value) {
        return value == 0 || least > 0 && value == ticks.getFirst();
    }

    /** Whether the axis begins above zero. */
    public boolean isCut() {
        return !log && (least > 0 || most < 0);
    }

    /** The place of a value; values outside the axis are at its edge. */
    public double y(double value) {
        double part = log
                ? (Math.log10(Math.max(value, least)) - Math.log10(least)) / (Math.log10(most) - Math.log10(least))
                : (value - least) / (most - least);
        return rounded(BOTTOM - Math.clamp(part, 0, 1) * (BOTTOM - TOP));
    }

    static double rounded(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
