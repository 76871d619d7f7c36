package org.depesche.tagging;

import java.math.BigDecimal;

/**
 * The base unit of a dimension and the size of one unit in it.
 *
 * @param code {@code m}, {@code J}, {@code EUR}, {@code EUR/J}; for a counted noun its folded lemma
 * @param factor the factor from the unit to the base unit: 1000 for {@code km}
 */
public record BaseUnit(String code, BigDecimal factor) {

    /** Converts a value of the unit to the base unit. */
    public double convert(BigDecimal value) {
        return value.multiply(factor).doubleValue();
    }
}
