package org.depesche.search;

import java.util.List;

/**
 * Figures that were found.
 *
 * @param total how many there are in all
 * @param figures the ids of those of the page, in order
 * @param measures what they measure, the most frequent first
 * @param units what they are counted in, the most frequent first
 * @param misread which of {@code min} and {@code max} could not be read and bounds nothing
 */
public record FigureHits(
        long total, List<Long> figures, List<Counted> measures, List<Counted> units, List<String> misread) {

    /**
     * @param value the id of a measure, or its words if it is in no register yet; or a unit
     * @param name as readers see it; of a unit itself
     */
    public record Counted(String value, String name, long count) {}
}
