package org.depesche.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.search.SearchResult.Hit;
import org.jspecify.annotations.Nullable;

/**
 * A search for articles, read from the parameters of a URL and written back to them. Empty parameters and parameters
 * without sense are left out; they are never an error.
 *
 * @param q the words of the search box
 * @param filters the filter of each facet; a facet without an entry is not filtered
 * @param figures figures that an article must name, as typed: {@code 220 Mrd Euro}, {@code >100 Mrd EUR}, {@code 3..5%}
 * @param from first day of publication
 * @param to last day of publication, inclusive
 * @param page counted from 1
 * @param size hits on a page, 1 to {@value #MOST}
 */
public record SearchQuery(
        String q,
        Map<Facet, Filter> filters,
        List<String> figures,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Sort sort,
        int page,
        int size) {

    public static final int MOST = 100;
    static final int USUAL = 20;
    /** Characters; longer text is cut. */
    public static final int LONGEST = 2000;

    static final int MOST_VALUES = 100;

    /** In which order hits come; without words, relevance is newest. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST;

        /** As in the URL. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SearchQuery {
        q = q.strip();
        q = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        Map<Facet, Filter> kept = new EnumMap<>(Facet.class);
        filters.forEach((facet, filter) -> {
            if (!filter.isEmpty()) {
                kept.put(facet, filter);
            }
        });
        filters = Map.copyOf(kept);
        figures = figures.stream()
                .map(String::strip)
                .filter(figure -> !figure.isEmpty())
                .distinct()
                .limit(MOST_VALUES)
                .toList();
        page = Math.max(1, page);
        size = Math.clamp(size, 1, MOST);
    }

    /** All articles. */
    public static SearchQuery everything() {
        return new SearchQuery("", Map.of(), List.of(), null, null, Sort.RELEVANCE, 1, USUAL);
    }

    public static SearchQuery of(String q) {
        return everything().withQ(q);
    }

    public Filter filter(Facet facet) {
        return filters.getOrDefault(facet, Filter.ALL);
    }

    /** Whether anything but words narrows it. */
    public boolean isFiltered() {
        return !filters.isEmpty() || !figures.isEmpty() || from != null || to != null;
    }

    /** How many of its hits come before those of its page. */
    public long offset() {
        return (page - 1L) * size;
    }

    public SearchQuery withQ(String words) {
        return new SearchQuery(words, filters, figures, from, to, sort, 1, size);
    }

    /** Also articles with this value. */
    public SearchQuery with(Facet facet, String value) {
        return withFilter(facet, filter(facet).with(value));
    }

    /** Only articles without this value. */
    public SearchQuery excluding(Facet facet, String value) {
        return withFilter(facet, filter(facet).excluding(value));
    }

    /** The query without any filter on a value. */
    public SearchQuery without(Facet facet, String value) {
        return withFilter(facet, filter(facet).without(value));
    }

    public SearchQuery withFilter(Facet facet, Filter filter) {
        Map<Facet, Filter> changed = new EnumMap<>(Facet.class);
        changed.putAll(filters);
        changed.put(facet, filter);
        return new SearchQuery(q, changed, figures, from, to, sort, 1, size);
    }

    public SearchQuery withFigures(List<String> wanted) {
        return new SearchQuery(q, filters, wanted, from, to, sort, 1, size);
    }

    public SearchQuery withoutFigure(String figure) {
        return withFigures(
                figures.stream().filter(other -> !other.equals(figure)).toList());
    }

    public SearchQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new SearchQuery(q, filters, figures, first, last, sort, 1, size);
    }

    /** The words alone. */
    public SearchQuery unfiltered() {
        return new SearchQuery(q, Map.of(), List.of(), null, null, sort, 1, size);
    }

    public SearchQuery sortedBy(Sort other) {
        return new SearchQuery(q, filters, figures, from, to, other, 1, size);
    }

    public SearchQuery onPage(int other) {
        return new SearchQuery(q, filters, figures, from, to, sort, other, size);
    }

    public SearchQuery sized(int hits) {
        return new SearchQuery(q, filters, figures, from, to, sort, 1, hits);
    }

    /** The URL parameters in a stable order, without defaults. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "q", q);
        for (Facet facet : Facet.values()) {
            List<String> values = filter(facet).values();
            if (!values.isEmpty()) {
                parameters.put(facet.parameter(), values);
            }
        }
        if (!figures.isEmpty()) {
            parameters.put("figure", figures);
        }
        put(parameters, "from", from == null ? "" : from.toString());
        put(parameters, "to", to == null ? "" : to.toString());
        put(parameters, "sort", sort == Sort.RELEVANCE ? "" : sort.code());
        put(parameters, "page", page == 1 ? "" : String.valueOf(page));
        put(parameters, "size", size == USUAL ? "" : String.valueOf(size));
        return parameters;
    }

    private static void put(Map<String, List<String>> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, List.of(value));
        }
    }

    /** Where its page is: {@code /search?q=…&person=4}. */
    public String url() {
        String pairs = pairs();
        return pairs.isEmpty() ? "/search" : "/search?" + pairs;
    }

    /** Where all of its hits are as a file: {@code /search.csv?q=…}. */
    public String exportUrl(String suffix) {
        String pairs = onPage(1).pairs();
        return "/search." + suffix + (pairs.isEmpty() ? "" : "?" + pairs);
    }

    /**
     * Where all values of a facet are, to choose from.
     *
     * @param starting the beginning of a word of the values; empty: any value
     */
    public String valuesUrl(Facet facet, String starting, int number) {
        String pairs = onPage(1).pairs();
        return "/search/values?facet=" + facet.parameter()
                + (starting.isEmpty() ? "" : "&starting=" + encoded(starting))
                + (number == 1 ? "" : "&number=" + number)
                + (pairs.isEmpty() ? "" : "&" + pairs);
    }

    /** Where the places of its hits are on a map. */
    public String mapUrl() {
        String pairs = onPage(1).pairs();
        return pairs.isEmpty() ? "/places/map" : "/places/map?" + pairs;
    }

    /** Where its hits are as a feed, which has a fixed order and length. */
    public String feedUrl() {
        return feedUrl(1);
    }

    /** @param part of the feed, counted from 1 */
    public String feedUrl(int part) {
        return "/feeds" + sortedBy(Sort.RELEVANCE).sized(USUAL).onPage(part).url();
    }

    /**
     * Where a hit is, with the way back to its search and to the hits before and after it.
     *
     * @param number which hit it is, counted from 1
     */
    public String hitUrl(Hit hit, long number) {
        String pairs = onPage(1).pairs();
        return hit.url() + "?" + (pairs.isEmpty() ? "" : pairs + "&") + "hit=" + number;
    }

    private String pairs() {
        List<String> pairs = new ArrayList<>();
        parameters().forEach((name, values) -> values.forEach(value -> pairs.add(name + "=" + encoded(value))));
        return String.join("&", pairs);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
