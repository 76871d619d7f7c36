package org.depesche.figures;

import java.util.List;

/**
 * Figures of several articles that contradict each other.
 *
 * @param measure the id of their measure
 * @param subject the id under which their subject is shown
 * @param figures the ids of the figures, the lowest value first
 */
record DifferingReport(int measure, int subject, List<Long> figures) {

    /** The id of the figure that was stored last. */
    long latest() {
        return figures.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
