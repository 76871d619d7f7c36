package org.depesche.search;

import java.util.List;

/**
 * The figures that a query finds.
 *
 * @param total the number of all figures found
 * @param figures the ids of the figures on the page, in order
 * @param measures the measures of all figures found, the most frequent first
 * @param units the units of all figures found, the most frequent first
 * @param hints bounds, {@code min} or {@code max}, that could not be read and do not count; {@code articles} if figures of
 *     older articles are missing, because too many articles were found; {@code slow} if the page is too far back to be found
 *     in the time of a search
 */
public record FigureHits(
        long total, List<Long> figures, List<Counted> measures, List<Counted> units, List<String> hints) {

    /**
     * @param value the id of a measure, or its words if the register lacks it; or a unit
     * @param name the name on the page; of a unit, the unit itself
     */
    public record Counted(String value, String name, long count) {}
}
