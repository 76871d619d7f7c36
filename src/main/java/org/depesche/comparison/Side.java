package org.depesche.comparison;

import java.util.Set;
import org.depesche.search.Facet;
import org.depesche.search.Filter;
import org.depesche.search.SearchParameters;
import org.depesche.search.SearchQuery;
import org.depesche.web.Address;

/**
 * A search beside others.
 *
 * @param query required entities in place of chosen ones, so that its people are counted in its articles alone
 */
record Side(SearchQuery query) {

    Side {
        for (Facet facet : Facet.values()) {
            Filter filter = query.filter(facet);
            if (facet.isOfEntities() && filter.any().size() == 1) {
                query = query.withFilter(
                        facet, filter.requiring(filter.any().iterator().next()));
            }
        }
        query = new SearchQuery(
                query.q(), query.filters(), SearchQuery.everything().paging());
    }

    /** @param address the parameters of a search: {@code person=4&from=2024-01-01} */
    static Side of(String address) {
        return new Side(SearchParameters.query(address));
    }

    /** The articles of it that name an entity. */
    SearchQuery naming(Facet facet, String id) {
        return query.withFilter(facet, query.filter(facet).requiring(id));
    }

    /** As in the URL. */
    String address() {
        String address = Address.of("", query.parameters());
        return address.isEmpty() ? "" : address.substring(1);
    }

    /** Whether it is a search at all. */
    boolean isNarrow() {
        return !query.q().isEmpty() || query.isFiltered();
    }

    /** The entities of a kind that all its articles name. */
    Set<String> named(Facet facet) {
        return query.filter(facet).all();
    }
}
