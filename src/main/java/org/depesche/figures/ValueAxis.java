package org.depesche.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * The values beside a chart, in round steps.
 *
 * @param log whether each step is a multiple of the one before
 * @param ticks the values that are written beside it, ascending
 */
record ValueAxis(double least, double most, boolean log, List<Double> ticks) {

    static final double TOP = 28;
    static final double BOTTOM = 306;

    private static final int STEPS = 4;

    /** Values that are so far apart can only be seen together in orders of magnitude. */
    private static final double FAR_APART = 1_000;

    /** Values that lie so close together are seen better where the axis does not begin at zero. */
    private static final double CLOSE = .6;

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /** An axis for all values between two. */
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

    /** Whether all values are above zero, and zero is not shown. */
    public boolean isCut() {
        return !log && (least > 0 || most < 0);
    }

    /** Where a value is; what lies outside is at the edge. */
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
