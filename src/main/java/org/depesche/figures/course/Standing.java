package org.depesche.figures.course;

import java.util.Locale;

/** The reason why a selected figure is in the chart or not. */
public enum Standing {
    CHARTED,
    /** Its text states no period, or one without beginning or end. */
    UNDATED,
    /** Its period has another length than those of the chart. */
    LENGTH,
    /** Its text leaves open of whom it is. */
    SUBJECT,
    /** Its text names no qualifier, the figures of the chart have one. */
    QUALIFIER,
    /** The name of its measure is too uncertain. */
    UNCERTAIN,
    /** The price index lacks its time. */
    PRICES;

    /** The name in messages: {@code undated}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
