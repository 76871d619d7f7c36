package org.depesche.tagging;

import org.jspecify.annotations.Nullable;

/**
 * A number named in a text.
 *
 * @param measure what it counts, in the words of the text ("Handelsvolumen"); null if the text does not say
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
}
