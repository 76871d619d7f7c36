package org.depesche.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.depesche.search.SearchResult.FacetCounts;
import org.depesche.search.SearchResult.Hit;

/** A result of a search, whose facets have no values. */
public final class SampleResult {

    private SampleResult() {}

    public static SearchResult of(long total, Hit... hits) {
        Map<Facet, FacetCounts> facets = new EnumMap<>(Facet.class);
        Arrays.stream(Facet.values()).forEach(facet -> facets.put(facet, new FacetCounts(facet, List.of(), 0)));
        return new SearchResult(total, List.of(hits), facets, List.of(), List.of(), List.of(), List.of(), null);
    }
}
