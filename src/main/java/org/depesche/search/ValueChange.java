package org.depesche.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Units;
import org.jspecify.annotations.Nullable;

/**
 * The difference of a value from an earlier value.
 *
 * @param direction {@code up}, {@code down} or {@code same}
 * @param points whether the size is in percentage points, since both are percentages; otherwise in per cent
 * @param size without a sign, rounded for reading
 */
public record ValueChange(String direction, boolean points, BigDecimal size) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Null if there is no percentage because the earlier value is zero or less. */
    public static @Nullable ValueChange of(Figure before, Figure now) {
        BigDecimal from = inBase(before.quantity());
        BigDecimal to = inBase(now.quantity());
        BigDecimal difference = to.subtract(from);
        boolean points = now.quantity().unit().equals("%");
        if (!points && from.signum() <= 0) {
            return null;
        }
        BigDecimal size = points
                ? difference.multiply(HUNDRED)
                : difference.multiply(HUNDRED).divide(from, MathContext.DECIMAL64);
        BigDecimal rounded =
                size.abs().setScale(!points && size.abs().compareTo(BigDecimal.TEN) >= 0 ? 0 : 1, RoundingMode.HALF_UP);
        String direction = rounded.signum() == 0 ? "same" : size.signum() > 0 ? "up" : "down";
        return new ValueChange(direction, points, rounded.stripTrailingZeros());
    }

    /** The arrow and the sign of a rise or fall: "↗ +". */
    public String sign() {
        return direction.equals("up") ? "↗ +" : "↘ −";
    }

    private static BigDecimal inBase(Quantity quantity) {
        return quantity.value()
                .multiply(Units.base(quantity.unit(), quantity.per()).factor());
    }
}
