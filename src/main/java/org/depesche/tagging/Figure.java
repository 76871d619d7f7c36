package org.depesche.tagging;

import org.jspecify.annotations.Nullable;

/**
 * A number named in a text.
 *
 * @param measure the counted thing in the words of the text ("Handelsvolumen"); null if the text names none
 * @param measureLemma the head of the measure in its base form, to group by; null together with the measure
 * @param role whether it is the start or the end of a change ("von 2,1 auf 2,4 Prozent")
 * @param change whether it is the size of a change ("um 3 Prozent gestiegen")
 * @param period when it holds
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

    /** The quantity without the sign of a change, for the sign is printed before it. */
    public Quantity printed() {
        Quantity printed = besideMeasure();
        return change == null ? printed : printed.of(printed.value().abs(), printed.unit());
    }

    /** The quantity without a unit that the measure names: "Fahrgäste" are counted in passengers. */
    public Quantity besideMeasure() {
        String unit = quantity.unit();
        boolean named =
                measure != null && unit.length() > 3 && SmallLetters.of(measure).contains(SmallLetters.of(unit));
        return named ? quantity.of(quantity.value(), "count") : quantity;
    }
}
