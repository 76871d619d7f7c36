package org.depesche.figures;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What articles tell otherwise than others.
 *
 * @param measure id of what is counted
 * @param subjects ids of whom and what all of them are told of
 * @param figures ids of the figures, the least value first
 */
record DifferingReport(int measure, Set<Integer> subjects, List<Long> figures) {

    /** The latest of its figures that was stored. */
    long latest() {
        return figures.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    boolean isSameAs(DifferingReport other) {
        return figures.equals(other.figures);
    }

    DifferingReport alsoOf(Set<Integer> others) {
        Set<Integer> all = new TreeSet<>(subjects);
        all.addAll(others);
        return new DifferingReport(measure, all, figures);
    }
}
