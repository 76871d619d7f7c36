package org.depesche.tagging;

import java.math.BigDecimal;

/**
 * A unit as a text names it.
 *
 * @param code what is stored: ISO 4217, UCUM-like, {@code %} …
 * @param scale what a value in the words of the text is multiplied by: 0.01 for "Cent", stored as EUR
 */
record Unit(String code, FigureKind kind, BigDecimal scale) {

    static final Unit COUNT = new Unit("count", FigureKind.COUNT, BigDecimal.ONE);

    static Unit of(String code, FigureKind kind) {
        return new Unit(code, kind, BigDecimal.ONE);
    }

    boolean money() {
        return kind == FigureKind.MONEY;
    }
}
