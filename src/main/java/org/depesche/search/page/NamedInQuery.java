package org.depesche.search.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Named;
import org.depesche.search.query.QueryText;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * An entity that the words of a query name, so that the search found all of its names.
 *
 * @param exactUrl the address of the same search for the words as written; null if no query can say that
 */
public record NamedInQuery(Named named, @Nullable String exactUrl) {

    /** Each entity once for each of its names in the query. */
    static List<NamedInQuery> of(SearchQuery query, List<Named> found) {
        Map<String, List<Named>> all = new LinkedHashMap<>();
        found.forEach(named -> all.computeIfAbsent(named.id() + " " + named.written(), key -> new ArrayList<>())
                .add(named));
        return all.values().stream()
                .map(same -> new NamedInQuery(same.getFirst(), exactUrl(query, same)))
                .toList();
    }

    private static @Nullable String exactUrl(SearchQuery query, List<Named> same) {
        List<Span> places = new ArrayList<>();
        for (Named named : same) {
            Span place = named.place();
            if (place == null) {
                return null;
            }
            places.add(place);
        }
        places.sort(Comparator.comparingInt(Span::start).reversed());
        // from the end, so that earlier places stay valid
        StringBuilder q = new StringBuilder(QueryText.normalized(query.q()));
        places.forEach(place -> q.replace(
                place.start(), place.end(), "exact:\"" + same.getFirst().written() + "\""));
        return query.withQ(q.toString()).url();
    }
}
