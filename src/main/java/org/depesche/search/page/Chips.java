package org.depesche.search.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.depesche.search.Facet;
import org.depesche.search.Filter;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Entry;
import org.depesche.search.SearchResult.FacetCounts;
import org.depesche.search.page.SearchPage.Chip;

/** What narrows a search, each with the way to take it back. */
final class Chips {

    private Chips() {}

    static List<Chip> of(SearchQuery query, SearchResult result, FacetLabels labels, Locale locale) {
        List<Chip> chips = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            for (Entry entry :
                    Objects.requireNonNull(result.facets().get(facet)).entries()) {
                if (entry.selected() || entry.excluded()) {
                    chips.add(new Chip(
                            SearchPage.kind(facet),
                            labels.of(facet, entry, locale),
                            entry.excluded(),
                            null,
                            null,
                            query.without(facet, entry.value())));
                }
            }
            unknown(query.filter(facet), result.facets().get(facet))
                    .forEach(value -> chips.add(new Chip("", value, false, null, null, query.without(facet, value))));
        }
        for (String figure : query.figures()) {
            chips.add(new Chip("figure", figure, false, null, null, query.withoutFigure(figure)));
        }
        if (query.from() != null || query.to() != null) {
            chips.add(new Chip("", null, false, query.from(), query.to(), query.between(null, null)));
        }
        return chips;
    }

    /** What is filtered by and not to be found in the register. */
    private static List<String> unknown(Filter filter, FacetCounts counts) {
        List<String> values = new ArrayList<>(filter.any());
        values.addAll(filter.none());
        counts.entries().forEach(entry -> values.remove(entry.value()));
        return values;
    }
}
