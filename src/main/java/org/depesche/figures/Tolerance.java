package org.depesche.figures;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.tagging.BaseUnit;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Units;

/**
 * What a value can be without being told otherwise: from the least to the most that its words allow, in the base unit.
 *
 * <p>A number is as precise as it is written: "2,43 Millionen" says 2.425 to 2.435 million. Zeros at the end say nothing
 * ("600 Milliarden" may be 589), unless the number is below 100 ("20 Tote" are not 23) or they are decimals ("8,0 Prozent").
 * However little is written, rounding goes no further than a twentieth of the value: 2 million is not 2.4 million.
 *
 * <p>Words widen it: "rund" to either side by as much as the last digit is worth, but by no more than a tenth; "knapp" only
 * below, "gut" only above. "Mehr als" and "bis zu" are open at one end, so that only what lies on the other side of the
 * value differs from them. A range goes from one end to the other, and so does an order of magnitude.
 */
record Leeway(double least, double most) {

    private static final double ROUNDED = .05;
    private static final double ABOUT = .1;

    /** Below it every digit counts, a zero too. */
    private static final long COUNTED = 100;

    /** Doubles that were computed in another way differ by less. */
    private static final double EPSILON = 1e-9;

    private static final Pattern DIGITS = Pattern.compile("\\d(?:[\\d.,\\u00a0\\u202f ’']*\\d)?");

    /** @param surface as written: how precise it is can be seen there only */
    static Leeway of(Quantity quantity, String surface) {
        BaseUnit base = Units.base(quantity.unit(), quantity.per());
        double factor = base.factor().doubleValue();
        double value = quantity.value().doubleValue();
        double size = Math.abs(value);
        double last = lastDigit(quantity.value(), surface);
        double rounded = Math.min(last / 2, size * ROUNDED);
        double about = Math.max(rounded, Math.min(last, size * ABOUT));
        double open = Double.POSITIVE_INFINITY;
        Leeway own = switch (quantity.modifier()) {
            case EXACT -> new Leeway(value - rounded, value + rounded);
            case ABOUT -> new Leeway(value - about, value + about);
            case NEARLY -> new Leeway(value - about, value + rounded);
            case GOOD -> new Leeway(value - rounded, value + about);
            case MORE, AT_LEAST -> new Leeway(value - rounded, open);
            case LESS, AT_MOST -> new Leeway(-open, value + rounded);
            case RANGE, ORDER ->
                new Leeway(
                        quantity.lower() == null ? -open : edge(quantity.lower(), -ROUNDED),
                        quantity.upper() == null ? open : edge(quantity.upper(), ROUNDED));
        };
        return new Leeway(own.least * factor, own.most * factor);
    }

    private static double edge(BigDecimal end, double by) {
        double value = end.doubleValue();
        return value + Math.abs(value) * by;
    }

    /** What one of the last digit is worth that says something: 0.1 of "8,0", 10,000 of "2,43 Millionen", 100 of "600". */
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
            // a third, two sevenths
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

    /** Whether no value is within both. */
    boolean isApartFrom(Leeway other) {
        return least > other.most + slack(other.most) || other.least > most + slack(most);
    }

    private static double slack(double value) {
        return Double.isInfinite(value) ? 0 : Math.abs(value) * EPSILON + Double.MIN_NORMAL;
    }
}
