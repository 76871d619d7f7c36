package org.depesche.alert;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depesche.search.SearchParameters;
import org.depesche.search.SearchQuery;
import org.depesche.web.Address;

/** The canonical address of a saved search: the parameters of its page, encoded, without order and page: {@code q=Hafen&person=62}. */
public final class SavedSearchAddress {

    /** Characters of an address; the longest search with all of its letters encoded is shorter. */
    static final int LONGEST = 30_000;

    private SavedSearchAddress() {}

    /**
     * The address of a search; empty for one that finds everything, which nobody needs to be told of.
     *
     * @param query as {@link org.depesche.search.ArticleSearch#resolve} gives it
     */
    static Optional<String> of(SearchQuery query) {
        SearchQuery plain = plain(query);
        String address = Address.of("", plain.parameters());
        boolean all = plain.q().isEmpty() && !plain.isFiltered();
        return all || address.length() > LONGEST ? Optional.empty() : Optional.of(address.substring(1));
    }

    /**
     * The search of an address. Parameters without sense are left out.
     *
     * @throws IllegalArgumentException if the text is none of an address
     */
    public static SearchQuery query(String address) {
        if (address.length() > LONGEST) {
            throw new IllegalArgumentException("An address of " + address.length() + " characters");
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String parameter : address.split("&")) {
            int end = parameter.indexOf('=');
            if (end > 0) {
                parameters
                        .computeIfAbsent(parameter.substring(0, end), name -> new ArrayList<>())
                        .add(URLDecoder.decode(parameter.substring(end + 1), StandardCharsets.UTF_8));
            }
        }
        return plain(SearchParameters.query(parameters));
    }

    private static SearchQuery plain(SearchQuery query) {
        return new SearchQuery(
                query.q(), query.filters(), SearchQuery.everything().paging());
    }
}
