package org.depesche.search;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.depesche.search.SearchResult.Entry;

/** Lists all values of one facet, page by page or by the beginning of a name. */
public interface FacetValues {

    /** @param total the number of all values whose name begins as typed */
    record Page(List<Entry> entries, int total) {}

    /**
     * The most frequent values first, counted without the query's own filter on the facet.
     *
     * @param typed the beginning of a word of the value; empty: any value
     * @param locale of the names of entities and of the numbers in the query
     * @param label gives the name on the page to a value that is no entity
     * @param offset the number of values to skip
     */
    Page of(
            SearchQuery query,
            Facet facet,
            String typed,
            Locale locale,
            UnaryOperator<String> label,
            int offset,
            int most);
}
