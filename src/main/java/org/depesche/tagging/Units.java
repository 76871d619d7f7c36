package org.depesche.tagging;

import org.depesche.tagging.text.UnitTables;
import org.jspecify.annotations.Nullable;

/** Converts units to their base units, and finds the written form of a unit's code. */
public final class Units {

    private Units() {}

    /**
     * The base of a quantity's unit: {@code km} is 1000 {@code m}, {@code %} is 0.01 {@code 1}. A currency is its own
     * base, and so is a counted noun, folded ("Toten" and "Tote" are equal). Temperatures stay in their scale.
     *
     * @param unit as in {@link Quantity#unit()}
     * @param per as in {@link Quantity#per()}
     */
    public static BaseUnit base(String unit, @Nullable String per) {
        return UnitTables.base(unit, per);
    }

    /** Whether it is the code of a unit or a currency, and not a counted noun: "Menschen". */
    public static boolean isCode(String unit) {
        return UnitTables.isCode(unit);
    }

    /**
     * Whether quantities of a base are a number of things: people, containers.
     *
     * @param base its code, as in {@link BaseUnit#code()}
     */
    public static boolean isCounted(String base) {
        return UnitTables.isCounted(base);
    }

    /** The code of a unit or a currency in its proper letters, {@code EUR} for "eur"; any other word unchanged. */
    public static String spelled(String unit) {
        return UnitTables.spelled(unit);
    }
}
