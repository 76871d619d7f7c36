package org.depesche.search;

import java.util.List;
import java.util.function.UnaryOperator;
import org.depesche.search.SearchResult.Entry;

/** All values of one facet, a page at a time, and by the beginning of a name: the long tail behind the search page. */
public interface FacetValues {

    /** @param total how many values there are, of those whose name begins as asked */
    record Page(List<Entry> entries, int total) {}

    /**
     * The most frequent first, counted as if the query said nothing of the facet.
     *
     * @param typed what a word of the value begins with; empty: any
     * @param label what the reader sees of a value that is no entity
     * @param offset how many to leave out
     */
    Page of(SearchQuery query, Facet facet, String typed, UnaryOperator<String> label, int offset, int most);
}
