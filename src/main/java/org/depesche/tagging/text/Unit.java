package org.depesche.tagging.text;

import java.math.BigDecimal;
import org.depesche.tagging.FigureKind;

/**
 * A unit in a text.
 *
 * @param code the stored code: ISO 4217, UCUM-like, {@code %} …
 * @param scale the factor from the unit in the text to the stored one: 0.01 for "Cent", stored as EUR
 */
public record Unit(String code, FigureKind kind, BigDecimal scale) {

    public static final Unit COUNT = new Unit("count", FigureKind.COUNT, BigDecimal.ONE);

    public static Unit of(String code, FigureKind kind) {
        return new Unit(code, kind, BigDecimal.ONE);
    }

    public boolean money() {
        return kind == FigureKind.MONEY;
    }
}
