package org.depesche.search;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request to OpenSearch for all that a page of the search shows, as a user of OpenSearch writes it by hand: hits with
 * marks, their exact number, facets and a histogram. As on the page, no filter narrows its own facet, if the query has words.
 * Without words the page has the counts of all articles at hand, and the request need not count them.
 */
final class BareRequest {

    private static final int HITS = 20;

    private static final List<String> FACETS =
            List.of("person", "place", "organisation", "source", "section", "language", "kind");

    private static final Pattern FIGURE = Pattern.compile("(\\d+)\\.\\.(\\d+) Mio Euro");

    private static final String SHOWN = """
            "track_total_hits": true, "_source": ["headline", "day", "source", "section"], "highlight": {"fields": {
              "headline": {"number_of_fragments": 0},
              "body": {"fragment_size": 230, "number_of_fragments": 1, "no_match_size": 230}}}""";

    private final Map<String, String> asked = new HashMap<>();
    private final Map<String, String> filters = new LinkedHashMap<>();

    private BareRequest(String page) {
        String parameters = URI.create(page).getRawQuery();
        for (String pair : parameters == null ? new String[0] : parameters.split("&")) {
            String[] parts = pair.split("=", 2);
            asked.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        if (asked.containsKey("person")) {
            filters.put("person", "{\"term\": {\"person\": \"%s\"}}".formatted(asked.get("person")));
        }
        if (asked.containsKey("from")) {
            filters.put(
                    "month",
                    "{\"range\": {\"day\": {\"gte\": \"%s\", \"lte\": \"%s\"}}}"
                            .formatted(asked.get("from"), asked.get("to")));
        }
    }

    /** @param page the path of a page with its query */
    static String of(String page) {
        return new BareRequest(page).body();
    }

    private String body() {
        List<String> query = new ArrayList<>();
        if (asked.containsKey("q")) {
            query.add("""
                    {"query_string": {"query": "%s", "fields": ["headline^3", "lead^2", "body"],
                      "type": "cross_fields", "default_operator": "AND"}}""".formatted(asked.get("q").replace("\"", "\\\"")));
        } else {
            query.addAll(filters.values());
            filters.clear();
        }
        if (asked.containsKey("figure")) {
            query.add(figure(asked.get("figure")));
        }
        int from = HITS * (Integer.parseInt(asked.getOrDefault("page", "1")) - 1);
        return """
                {"from": %d, "size": %d, "query": %s, "post_filter": %s, %s "aggs": {%s}, %s}""".formatted(from, HITS, all("must", query), all("filter", filters.values()), sort(), counts(), SHOWN);
    }

    private static String all(String occurrence, Iterable<String> queries) {
        return "{\"bool\": {\"%s\": [%s]}}".formatted(occurrence, String.join(", ", queries));
    }

    private static String figure(String wanted) {
        Matcher bounds = FIGURE.matcher(wanted);
        if (!bounds.matches()) {
            throw new IllegalArgumentException("Not a figure of the bands: " + wanted);
        }
        return """
                {"nested": {"path": "figure", "query": {"bool": {"filter": [{"term": {"figure.base_unit": "eur"}},
                  {"range": {"figure.value": {"gte": %s000000, "lte": %s000000}}}]}}}}""".formatted(bounds.group(1), bounds.group(2));
    }

    /** By score, or by time where nothing is scored. */
    private String sort() {
        String order = asked.getOrDefault("sort", asked.containsKey("q") ? "score" : "newest");
        return order.equals("score")
                ? ""
                : "\"sort\": [{\"time\": \"%1$s\"}, {\"number\": \"%1$s\"}],"
                        .formatted(order.equals("newest") ? "desc" : "asc");
    }

    private String counts() {
        List<String> counts = new ArrayList<>();
        FACETS.forEach(
                facet -> counts.add(count(facet, "{\"terms\": {\"field\": \"%s\", \"size\": 50}}".formatted(facet))));
        counts.add(count("month", "{\"date_histogram\": {\"field\": \"day\", \"calendar_interval\": \"month\"}}"));
        return String.join(", ", counts);
    }

    private String count(String name, String count) {
        Map<String, String> others = new LinkedHashMap<>(filters);
        others.remove(name);
        String among = others.isEmpty()
                ? count
                : "{\"filter\": %s, \"aggs\": {\"values\": %s}}".formatted(all("filter", others.values()), count);
        return "\"%s\": %s".formatted(name, among);
    }
}
