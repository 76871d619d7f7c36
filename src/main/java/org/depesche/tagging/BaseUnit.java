package org.depesche.tagging;

import java.math.BigDecimal;

/**
 * The base unit of a dimension and the size of one unit in it.
 *
 * @param code {@code m}, {@code J}, {@code EUR}, {@code EUR/J}; of a counted noun its folded lemma
 * @param factor a value times this is the value in the base unit: 1000 for {@code km}
 */
public record BaseUnit(String code, BigDecimal factor) {

    /** A value of the unit, in the base unit. */
    public double convert(BigDecimal value) {
        return value.multiply(factor).doubleValue();
    }
}
