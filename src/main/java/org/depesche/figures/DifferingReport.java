package org.depesche.figures;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Figures of several articles that contradict each other.
 *
 * @param measure the id of their measure
 * @param subjects the ids of the subjects that all of them share
 * @param figures the ids of the figures, the lowest value first
 */
record DifferingReport(int measure, Set<Integer> subjects, List<Long> figures) {

    /** The id of the figure that was stored last. */
    long latest() {
        return figures.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** With the subjects of another report on the same figures. */
    DifferingReport with(DifferingReport other) {
        Set<Integer> all = new TreeSet<>(subjects);
        all.addAll(other.subjects);
        return new DifferingReport(measure, all, figures);
    }
}
