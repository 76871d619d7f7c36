package org.depesche.tagging.figures;

import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.Unit;

/** The units that a construction implies without naming them. */
final class KnownUnits {

    static final Unit PERCENT = Unit.of("%", FigureKind.PERCENT);
    static final Unit PERCENTAGE_POINT = Unit.of("pp", FigureKind.PERCENTAGE_POINT);
    static final Unit POINTS = Unit.of("pt", FigureKind.POINTS);
    static final Unit SHARE = Unit.of("1", FigureKind.FRACTION);
    static final Unit TIMES = Unit.of("x", FigureKind.MULTIPLE);
    static final Unit EURO = Unit.of("EUR", FigureKind.MONEY);
    static final Unit STERLING = Unit.of("GBP", FigureKind.MONEY);
    static final Unit SECOND = Unit.of("s", FigureKind.DURATION);
    static final Unit YEARS_OF_AGE = Unit.of("a", FigureKind.AGE);
    static final Unit KILOMETRES_AN_HOUR = Unit.of("km/h", FigureKind.SPEED);
    static final Unit CELSIUS = Unit.of("Cel", FigureKind.TEMPERATURE);
    static final Unit FAHRENHEIT = Unit.of("degF", FigureKind.TEMPERATURE);
    static final Unit DEGREE_OF_ARC = Unit.of("deg", FigureKind.ANGLE);

    private KnownUnits() {}
}
