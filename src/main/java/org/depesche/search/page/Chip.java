package org.depesche.search.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.depesche.search.Facet;
import org.depesche.search.Filter;
import org.depesche.search.SearchAddresses;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Entry;
import org.depesche.search.SearchResult.FacetCounts;
import org.jspecify.annotations.Nullable;

/**
 * A filter of a search with the search without it.
 *
 * @param kind the class of its style: person, place, organisation, figure; empty: none
 * @param label of a value; null for chosen days
 * @param required whether hits have the value beside the others that are chosen
 * @param from first chosen day, if any
 * @param to last chosen day, if any
 * @param without the query without the filter
 */
public record Chip(
        String kind,
        @Nullable String label,
        boolean required,
        boolean excluded,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        SearchQuery without) {

    public String url() {
        return without.url();
    }

    public String mapUrl() {
        return new SearchAddresses(without).map();
    }

    static List<Chip> of(SearchQuery query, SearchResult result, FacetLabels labels, Locale locale) {
        List<Chip> chips = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            for (Entry entry :
                    Objects.requireNonNull(result.facets().get(facet)).entries()) {
                if (entry.selected() || entry.excluded()) {
                    chips.add(new Chip(
                            FacetLabels.kind(facet),
                            labels.of(facet, entry, locale),
                            query.filter(facet).all().contains(entry.value()),
                            entry.excluded(),
                            null,
                            null,
                            query.without(facet, entry.value())));
                }
            }
            unknown(query.filter(facet), result.facets().get(facet))
                    .forEach(value ->
                            chips.add(new Chip("", value, false, false, null, null, query.without(facet, value))));
        }
        for (String figure : query.figures()) {
            chips.add(new Chip(
                    "figure",
                    figure,
                    false,
                    false,
                    null,
                    null,
                    query.withFigures(query.figures().stream()
                            .filter(other -> !other.equals(figure))
                            .toList())));
        }
        if (query.from() != null || query.to() != null) {
            chips.add(new Chip("", null, false, false, query.from(), query.to(), query.between(null, null)));
        }
        return chips;
    }

    /** The values of a filter that the register does not know. */
    private static List<String> unknown(Filter filter, FacetCounts counts) {
        List<String> values = new ArrayList<>(filter.any());
        values.addAll(filter.all());
        values.addAll(filter.none());
        counts.entries().forEach(entry -> values.remove(entry.value()));
        return values;
    }
}
