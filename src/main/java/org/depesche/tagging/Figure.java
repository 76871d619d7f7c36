package org.depesche.tagging;

import org.jspecify.annotations.Nullable;

/**
 * A number in a text.
 *
 * @param measure the counted thing in the words of the text ("Handelsvolumen"); null if the text names none
 * @param measureLemma the head of the measure in its base form, for grouping; null together with the measure
 * @param role whether it is the start or the end of a change ("von 2,1 auf 2,4 Prozent")
 * @param change whether it is the size of a change ("um 3 Prozent gestiegen")
 * @param period the period for which it holds
 */
public record Figure(
        FigureKind kind,
        Quantity quantity,
        @Nullable String measure,
        @Nullable String measureLemma,
        @Nullable Role role,
        @Nullable Change change,
        @Nullable Period period) {

    public enum Role {
        FROM,
        TO
    }

    public enum Change {
        UP,
        DOWN
    }

    /** A figure of which no more than its value and its time is known. */
    public static Figure of(FigureKind kind, Quantity quantity, @Nullable Period period) {
        return new Figure(kind, quantity, null, null, null, null, period);
    }

    /** The same figure with another value. */
    public Figure with(FigureKind otherKind, Quantity otherQuantity) {
        return new Figure(otherKind, otherQuantity, measure, measureLemma, role, change, period);
    }

    /** The same value of another measure and time. */
    public Figure with(@Nullable String otherMeasure, @Nullable String lemma, @Nullable Period otherPeriod) {
        return new Figure(kind, quantity, otherMeasure, lemma, role, change, otherPeriod);
    }

    /** The period that the text states; null if the figure holds at the article's date only because nothing is said. */
    public @Nullable Period stated() {
        return period == null || period.found() == Period.Found.INFERRED ? null : period;
    }

    /** The parts that readers see: where these are equal, readers see no difference. */
    public Figure seen() {
        Period stated = stated();
        Period seen = stated == null ? null : new Period(null, stated.start(), stated.end(), Period.Found.EXPLICIT);
        return new Figure(FigureKind.OTHER, quantity, measure, null, null, change, seen);
    }

    /** The quantity without the sign of a change, for the sign is printed before it. */
    public Quantity printed() {
        Quantity printed = besideMeasure();
        return change == null ? printed : printed.unsigned();
    }

    /** The quantity without a unit that the measure already names: "Fahrgäste" are counted in passengers. */
    public Quantity besideMeasure() {
        String unit = quantity.unit();
        boolean named =
                measure != null && unit.length() > 3 && SmallLetters.of(measure).contains(SmallLetters.of(unit));
        return named ? quantity.in("count") : quantity;
    }
}
