package org.depesche.tagging;

import java.util.Locale;

/** The kinds of numbers. */
public enum FigureKind {
    MONEY,
    PERCENT,
    PERCENTAGE_POINT,
    BASIS_POINT,
    FRACTION,
    MULTIPLE,
    COUNT,
    LENGTH,
    AREA,
    VOLUME,
    MASS,
    ENERGY,
    POWER,
    TEMPERATURE,
    SPEED,
    DURATION,
    AGE,
    DATA,
    DATA_RATE,
    POINTS,
    RATE,
    CONCENTRATION,
    PRECIPITATION,
    ANGLE,
    ORDINAL,
    OTHER;

    /** The name in URLs and the API: {@code percentage_point}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
