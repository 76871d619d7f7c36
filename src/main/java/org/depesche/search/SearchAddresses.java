package org.depesche.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depesche.search.SearchResult.Hit;
import org.depesche.web.Address;

/** The addresses of the hits of a search beside its page. */
public record SearchAddresses(SearchQuery query) {

    /** All hits as a file: {@code /search.csv?q=…}. */
    public String export(String suffix) {
        return Address.of("/search." + suffix, parameters());
    }

    /**
     * All hits as whole articles: {@code /search.zip?format=markdown&q=…}.
     *
     * @param format the code of a format of export
     */
    public String articles(String format) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Address.put(parameters, "format", format);
        parameters.putAll(parameters());
        return Address.of("/search.zip", parameters);
    }

    /**
     * All values of a facet, to choose from.
     *
     * @param starting the beginning of a word of the values; empty: any value
     */
    public String values(Facet facet, String starting, int page) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("facet", List.of(facet.parameter()));
        Address.put(parameters, "starting", starting);
        Address.put(parameters, "number", page == 1 ? null : page);
        parameters.putAll(parameters());
        return Address.of("/search/values", parameters);
    }

    /** The form that saves the search, whatever the order of its hits. */
    public String saving() {
        return Address.of("/account/searches/new", usual().parameters());
    }

    private SearchQuery usual() {
        return new SearchQuery(query.q(), query.filters(), Paging.USUAL_FIRST);
    }

    /** The hits over time as a file. */
    public String overTime() {
        return Address.of("/search/over-time.csv", parameters());
    }

    /** The places of the hits on a map. */
    public String map() {
        return Address.of("/places/map", parameters());
    }

    /** The hits beside those of other searches. */
    public String comparison() {
        String address = Address.of("", parameters());
        return Address.of("/compare", address.isEmpty() ? Map.of() : Map.of("side", List.of(address.substring(1))));
    }

    /** The hits as a feed, which has an order and a size of its own. */
    public String feed() {
        return feed(1);
    }

    /** @param part of the feed, counted from 1 */
    public String feed(int part) {
        return "/feeds" + usual().onPage(part).url();
    }

    /**
     * A hit, with the way back to the search and to the hits before and after it.
     *
     * @param number of the hit, counted from 1
     */
    public String hit(Hit hit, long number) {
        return Address.of(hit.url(), parameters(number));
    }

    /**
     * A hit in short, to be shown beside the list: a part of a page.
     *
     * @param number of the hit, counted from 1
     */
    public String preview(Hit hit, long number) {
        return Address.of("/articles/" + hit.id() + "/preview", parameters(number));
    }

    private Map<String, List<String>> parameters(long hit) {
        Map<String, List<String>> parameters = parameters();
        Address.put(parameters, "hit", hit);
        return parameters;
    }

    private Map<String, List<String>> parameters() {
        return query.onPage(1).parameters();
    }
}
