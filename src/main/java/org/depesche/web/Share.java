package org.depesche.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number, or a part of a whole, such as the hits among all articles of a month.
 *
 * @param part of the whole, or the number
 * @param whole at least 1, so that a part of nothing is nothing; of a number 1
 */
public record Share(long part, long whole, Unit unit) {

    /** The unit of a printed share. */
    public enum Unit {
        NUMBER(0),
        PERCENT(2),
        PERMILLE(3);

        private final int digits;

        Unit(int digits) {
            this.digits = digits;
        }

        /** Per mille for less than one in a hundred, else per cent. */
        public static Unit of(long part, long whole) {
            return new Share(part, whole, PERCENT).value(2).compareTo(BigDecimal.ONE) < 0 ? PERMILLE : PERCENT;
        }
    }

    public Share {
        whole = Math.max(1, whole);
    }

    public static Share number(long number) {
        return new Share(number, 1, Unit.NUMBER);
    }

    public boolean isNumber() {
        return unit == Unit.NUMBER;
    }

    /** Its value in its unit. */
    public BigDecimal value(int decimals) {
        return BigDecimal.valueOf(part)
                .movePointRight(unit.digits)
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }

    public boolean exceeds(Share other) {
        return BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(other.whole))
                        .compareTo(BigDecimal.valueOf(other.part).multiply(BigDecimal.valueOf(whole)))
                > 0;
    }

    /**
     * The height of its bar.
     *
     * @param full the height of the bar of the highest share
     * @param highest more than nothing
     */
    public BigDecimal height(int full, Share highest) {
        return BigDecimal.valueOf(full)
                .multiply(BigDecimal.valueOf(part))
                .multiply(BigDecimal.valueOf(highest.whole))
                .divide(BigDecimal.valueOf(whole).multiply(BigDecimal.valueOf(highest.part)), 1, RoundingMode.HALF_UP);
    }
}
