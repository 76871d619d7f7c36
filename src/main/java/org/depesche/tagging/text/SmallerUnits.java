package org.depesche.tagging.text;

import static org.depesche.tagging.text.WordSet.AND;

import java.util.List;
import org.depesche.tagging.FigureKind;
import org.jspecify.annotations.Nullable;

/** Pairs of units that a text uses together, the larger first: hours and minutes, feet and inches. */
public final class SmallerUnits {

    public static final List<String> TIME = List.of("a", "mo", "wk", "d", "h", "min", "s");

    private static final List<String> METRIC = List.of("km", "m", "cm", "mm");

    private static final List<List<String>> CHAINS =
            List.of(TIME, List.of("mi", "yd", "ft", "in"), List.of("st", "lb", "oz"), METRIC);

    private SmallerUnits() {}

    /** The units that may follow a unit, including that unit; null if there are none. */
    public static @Nullable List<String> chain(Unit unit) {
        return CHAINS.stream()
                .filter(chain -> chain.contains(unit.code()))
                .findFirst()
                .orElse(null);
    }

    /** "10 km und 5 m" are two lengths. */
    public static boolean needsNoJoint(List<String> chain) {
        return chain.equals(METRIC);
    }

    /** Whether a smaller part follows "eine Stunde", "an hour", so that the article counts: "… und 32 Minuten". */
    public static boolean follow(Sentence s, PhraseTable.Hit<Unit> unit) {
        if (unit.value().kind() != FigureKind.DURATION) {
            return false;
        }
        int and = unit.end();
        return s.has(AND, and) && s.is(and + 1, "a") && s.is(and + 2, "half") || continued(s, unit);
    }

    /** Whether a smaller part follows a unit of time: "years[, 3 weeks] and one day". */
    public static boolean continued(Sentence s, PhraseTable.Hit<Unit> unit) {
        int comma = s.is(unit.end(), ",") ? unit.end() + 1 : unit.end();
        int at = s.has(AND, comma) ? comma + 1 : comma;
        PhraseTable.Hit<Unit> next = at > unit.end() && (s.number(at) || s.numberWord(at) > 0) ? s.unit(at + 1) : null;
        return next != null
                && TIME.contains(unit.value().code())
                && TIME.indexOf(next.value().code()) > TIME.indexOf(unit.value().code());
    }
}
