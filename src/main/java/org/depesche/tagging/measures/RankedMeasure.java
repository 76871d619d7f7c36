package org.depesche.tagging.measures;

import org.jspecify.annotations.Nullable;

/**
 * The likeliest measure of a figure.
 *
 * @param candidate null if the text offers none
 * @param probability that the figure measures it, 0 to 1
 */
public record RankedMeasure(@Nullable MeasureCandidate candidate, double probability) {

    static final RankedMeasure NONE = new RankedMeasure(null, 0);
}
