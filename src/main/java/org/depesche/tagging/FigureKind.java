package org.depesche.tagging;

import java.util.Locale;

/** What sort of number a figure is. */
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

    /** As in URLs and the API: {@code percentage_point}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
