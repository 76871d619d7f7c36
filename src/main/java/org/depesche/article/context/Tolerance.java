package org.depesche.article.context;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.tagging.BaseUnit;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Units;

/**
 * The range of values that the words of a figure allow, in the base unit.
 *
 * <p>A number is as precise as it is written: "2,43 Millionen" means 2.425 to 2.435 million. Trailing zeros do not
 * count as digits ("600 Milliarden" may be 589), unless the number is below 100 ("20 Tote" are not 23) or they are
 * decimals ("8,0 Prozent"). Rounding never exceeds a thirteenth of the value: 7 million may be 6.6 million, 2
 * million is not 2.4 million.
 *
 * <p>Modifiers widen the range: "rund" on both sides by the worth of the last digit, at most by a tenth; "knapp"
 * only below, "gut" only above. "Mehr als" and "bis zu" are open at one end, so only values on the other side
 * differ. A range, or an order of magnitude, reaches from its lower to its upper bound.
 */
record Tolerance(double least, double most) {

    private static final double ROUNDED = .075;
    private static final double ABOUT = .1;

    /** Below this number every digit counts, even a zero. */
    private static final long COUNTED = 100;

    /** Larger than the error of floating-point arithmetic. */
    private static final double EPSILON = 1e-9;

    private static final Pattern DIGITS = Pattern.compile("\\d(?:[\\d.,\\u00a0\\u202f ’']*\\d)?");

    static Tolerance of(FigureInContext said) {
        return of(said.figure().quantity(), said.quotation().surface());
    }

    /** @param surface the value as written, which shows its precision */
    static Tolerance of(Quantity quantity, String surface) {
        BaseUnit base = Units.base(quantity.unit(), quantity.per());
        double factor = base.factor().doubleValue();
        double value = quantity.value().doubleValue();
        double size = Math.abs(value);
        double last = lastDigit(quantity.value(), surface);
        double rounded = Math.min(last / 2, size * ROUNDED);
        double about = Math.max(rounded, Math.min(roundest(last, size), size * ABOUT));
        double open = Double.POSITIVE_INFINITY;
        Tolerance own = switch (quantity.modifier()) {
            case EXACT -> new Tolerance(value - rounded, value + rounded);
            case ABOUT -> new Tolerance(value - about, value + about);
            case NEARLY -> new Tolerance(value - about, value + rounded);
            case GOOD -> new Tolerance(value - rounded, value + about);
            case MORE, AT_LEAST -> new Tolerance(value - rounded, open);
            case LESS, AT_MOST -> new Tolerance(-open, value + rounded);
            case RANGE, ORDER ->
                new Tolerance(
                        quantity.lower() == null ? -open : edge(quantity.lower(), -ROUNDED),
                        quantity.upper() == null ? open : edge(quantity.upper(), ROUNDED));
        };
        return new Tolerance(own.least * factor, own.most * factor);
    }

    /** "Rund 90 Millionen" is rounded to tens, though its zero counts in "90 Millionen". */
    private static double roundest(double last, double size) {
        return last >= 1 && last * 10 <= size && Math.rint(size / (last * 10)) * last * 10 == size ? last * 10 : last;
    }

    private static double edge(BigDecimal end, double by) {
        double value = end.doubleValue();
        return value + Math.abs(value) * by;
    }

    /** The worth of the last significant digit: 0.1 for "8,0", 10,000 for "2,43 Millionen", 100 for "600". */
    static double lastDigit(BigDecimal value, String surface) {
        double size = Math.abs(value.doubleValue());
        Matcher digits = DIGITS.matcher(surface);
        if (size == 0) {
            return 1;
        }
        if (digits.find()) {
            String written = digits.group().replaceAll("\\D", "");
            double number = written.length() > 15 ? 0 : Double.parseDouble(written);
            double power = number == 0 ? Double.NaN : Math.log10(size / number);
            double whole = Math.rint(power);
            if (Math.abs(power - whole) < 1e-6) {
                return whole < 0 ? Math.pow(10, whole) : worth((long) number, Math.pow(10, whole));
            }
        }
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > 3) {
            // a fraction such as a third
            return size * ROUNDED;
        }
        long number = plain.unscaledValue().abs().longValue();
        return worth(number, Math.pow(10, -plain.scale()));
    }

    private static double worth(long number, double one) {
        double worth = one;
        for (long rest = number; number >= COUNTED && rest % 10 == 0 && rest > 0; rest /= 10) {
            worth *= 10;
        }
        return worth;
    }

    /** Whether the two ranges have at most an edge in common: 9 are not 10, though both end at 9.5. */
    boolean isApartFrom(Tolerance other) {
        return !equals(other) && (least >= other.most - slack(other.most) || other.least >= most - slack(most));
    }

    private static double slack(double value) {
        return Double.isInfinite(value) ? 0 : Math.abs(value) * EPSILON + Double.MIN_NORMAL;
    }
}
