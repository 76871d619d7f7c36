package org.depesche.tagging.text;

import org.depesche.tagging.FigureKind;

/** The units that a construction implies without naming them. */
public final class KnownUnits {

    public static final Unit PERCENT = Unit.of("%", FigureKind.PERCENT);
    public static final Unit PERCENTAGE_POINT = Unit.of("pp", FigureKind.PERCENTAGE_POINT);
    public static final Unit POINTS = Unit.of("pt", FigureKind.POINTS);
    public static final Unit SHARE = Unit.of("1", FigureKind.FRACTION);
    public static final Unit TIMES = Unit.of("x", FigureKind.MULTIPLE);
    public static final Unit EURO = Unit.of("EUR", FigureKind.MONEY);
    public static final Unit DOLLAR = Unit.of("USD", FigureKind.MONEY);
    public static final Unit STERLING = Unit.of("GBP", FigureKind.MONEY);
    public static final Unit SECOND = Unit.of("s", FigureKind.DURATION);
    public static final Unit MINUTE = Unit.of("min", FigureKind.DURATION);
    public static final Unit YEARS_OF_AGE = Unit.of("a", FigureKind.AGE);
    public static final Unit KILOMETRES_AN_HOUR = Unit.of("km/h", FigureKind.SPEED);
    public static final Unit CELSIUS = Unit.of("Cel", FigureKind.TEMPERATURE);
    public static final Unit FAHRENHEIT = Unit.of("degF", FigureKind.TEMPERATURE);
    public static final Unit DEGREE_OF_ARC = Unit.of("deg", FigureKind.ANGLE);

    private KnownUnits() {}

    /** Whether a word in small letters begins like "jährige". */
    public static boolean isYears(String word) {
        return word.startsWith("jährig");
    }
}
