package org.depesche.tagging;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value with its unit, with magnitudes multiplied out: "rund 220 Milliarden Euro" is ~ 220000000000 EUR.
 *
 * @param value the value; for a range the middle
 * @param lower the lower bound; equal to an exact value, null if open below
 * @param upper the upper bound; equal to an exact value, null if open above
 * @param unit ISO 4217, a UCUM-like code, {@code %}, {@code pp}, the counted noun, or {@code count}
 * @param per the denominator of a rate: {@code kWh} in "Euro je Kilowattstunde"; null if there is none
 */
public record Quantity(
        BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        Modifier modifier,
        String unit,
        @Nullable String per) {

    /** Numbers are without trailing zeros: 220 and 220.0 are one. */
    public Quantity {
        value = plain(value);
        lower = lower == null ? null : plain(lower);
        upper = upper == null ? null : plain(upper);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** An exact value. */
    public static Quantity exactly(BigDecimal value, String unit, @Nullable String per) {
        return new Quantity(value, value, value, Modifier.EXACT, unit, per);
    }

    /** The same numbers in another unit. */
    public Quantity in(String otherUnit) {
        return new Quantity(value, lower, upper, modifier, otherUnit, per);
    }

    /** The value without its sign, between the same bounds. */
    Quantity unsigned() {
        return new Quantity(value.abs(), lower, upper, modifier, unit, per);
    }

    /** The meaning of a value. */
    public enum Modifier {
        EXACT("="),
        ABOUT("~"),
        NEARLY("~<"),
        GOOD("~>"),
        MORE(">"),
        AT_LEAST(">="),
        LESS("<"),
        AT_MOST("<="),
        RANGE("range"),
        /** Only the order of magnitude: "Dutzende", "ein zweistelliger Millionenbetrag". */
        ORDER("order");

        private final String sign;

        Modifier(String sign) {
            this.sign = sign;
        }

        /** Whether it says one value, if only about: no range, no bound, no order of magnitude. */
        public boolean isPoint() {
            return this == EXACT || this == ABOUT || this == NEARLY || this == GOOD;
        }

        /** The sign in the API. */
        public String sign() {
            return sign;
        }

        public static Modifier of(String sign) {
            return Stream.of(values())
                    .filter(modifier -> modifier.sign.equals(sign))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No modifier: " + sign));
        }
    }
}
