package org.depesche.search.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.search.Facet;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.depesche.search.opensearch.index.ClusterFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the requests that count hits: in all, by time, and by the values of facets. */
final class CountBody {

    /** The counts of the hits in the answer to a request that finds more than the hits. */
    static final String HITS = "hits";

    /** The names of counts by time are the lengths of the periods. */
    static final String MONTHS = "month";

    static final String DAYS = "day";

    /** The facets with a field. Years are counted by their months. */
    static final Set<Facet> COUNTED = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Facet.YEAR)));

    /** The counted facets without entities. */
    static final Set<Facet> WORDS =
            Collections.unmodifiableSet(EnumSet.of(Facet.SOURCE, Facet.SECTION, Facet.LANGUAGE, Facet.KIND));

    /** More values than a list shows, because some may have been merged into others since their articles were written. */
    static final int LISTED = 200;

    /** Enough values of each facet to know the entities that articles name together. */
    private static final int MANY = 8_000;

    /** An answer has at most 65,535 counts. */
    static final int ALL = 60_000;

    private final PreparedQuery asked;
    private final EntityColumns.Snapshot register;

    private CountBody(PreparedQuery asked, EntityColumns.Snapshot register) {
        this.asked = asked;
        this.register = register;
    }

    /** The name of the counts of a facet without its filter. */
    static String without(Facet facet) {
        return "without_" + facet.parameter();
    }

    /** The name of the counts of the excluded values of a facet. */
    static String excluded(Facet facet) {
        return "excluded_" + facet.parameter();
    }

    /**
     * Counts the hits of a page, and for each filtered facet its values without its filter. One request finds the articles
     * that fail the filter of at most one facet, and each count takes its articles of them. If {@link #isOfEverything},
     * only the hits are counted.
     */
    static ObjectNode ofPage(PreparedQuery asked, EntityColumns.Snapshot register) {
        Map<Facet, Criterion.All> filters = asked.filters();
        CountBody body = new CountBody(asked, register);
        ObjectNode ofHits = object();
        COUNTED.forEach(facet -> body.addOfHits(ofHits, facet));
        addTime(ofHits, MONTHS);
        if (filters.isEmpty() || filters.keySet().stream().anyMatch(facet -> isOfEverything(facet, asked))) {
            return counting(QueryBodies.of(asked.hits()), ofHits);
        }
        ObjectNode unfiltered = object();
        filters.keySet().forEach(facet -> body.addWithout(unfiltered, facet, body.filtersBut(facet), LISTED));
        unfiltered.set(HITS, among(filters.values(), ofHits));
        return counting(body.failingAtMostOne(), unfiltered);
    }

    /** Whether the values of a facet without its filter are those of all articles. */
    static boolean isOfEverything(Facet facet, PreparedQuery asked) {
        return asked.isEverythingBut(facet) && asked.excluded(facet).isEmpty();
    }

    /** Counts all values of a facet without its filter. */
    static ObjectNode without(Facet facet, PreparedQuery asked, EntityColumns.Snapshot register) {
        ObjectNode counts = object();
        new CountBody(asked, register).addWithout(counts, facet, List.of(), ALL);
        return counting(QueryBodies.of(asked.hitsBut(facet)), counts);
    }

    /** Counts the hits with many more values of some facets than a page shows. */
    static ObjectNode withMany(Set<Facet> facets, Criterion hits) {
        ObjectNode counts = object();
        facets.forEach(facet -> addValues(counts, facet, MANY));
        addTime(counts, MONTHS);
        return counting(QueryBodies.of(hits), counts);
    }

    /** Only the number of hits. */
    static ObjectNode total(Criterion hits) {
        return counting(QueryBodies.of(hits), object());
    }

    /** @param length {@link #MONTHS} or {@link #DAYS} */
    static ObjectNode byTime(String length, Criterion hits) {
        ObjectNode counts = object();
        addTime(counts, length);
        return counting(QueryBodies.of(hits), counts);
    }

    /** Counts the articles of each value of a facet; of all values only one of several parts. */
    static ObjectNode part(Facet facet, int part, int parts) {
        ObjectNode counts = object();
        addValues(counts, facet, ALL)
                .putObject("include")
                .put("partition", part)
                .put("num_partitions", parts);
        return counting(QueryBodies.of(Criterion.All.EVERYTHING), counts);
    }

    /** Counts the articles that name some entities. */
    static ObjectNode ofEntities(Set<Integer> ids) {
        ObjectNode counts = object();
        List<String> values = ids.stream().map(String::valueOf).toList();
        COUNTED.stream().filter(Facet::isOfEntities).forEach(facet -> addOnly(counts, facet, values));
        return counting(QueryBodies.of(new Criterion.Naming(ids)), counts);
    }

    /** Chosen values may be too rare for the list without their filter, but all their articles are hits. */
    private void addOfHits(ObjectNode counts, Facet facet) {
        if (!asked.isFilteredBy(facet)) {
            addValues(counts, facet, LISTED);
        } else if (!asked.chosen(facet).isEmpty()) {
            addOnly(counts, facet, inArticles(facet, asked.chosen(facet)));
        }
    }

    private List<Criterion.All> filtersBut(Facet facet) {
        return asked.filters().entrySet().stream()
                .filter(filter -> filter.getKey() != facet)
                .map(Map.Entry::getValue)
                .toList();
    }

    private ObjectNode failingAtMostOne() {
        ObjectNode query = object();
        ArrayNode all = query.putObject("bool").putArray("filter");
        all.add(QueryBodies.of(asked.hitsUnfiltered()));
        Collection<Criterion.All> filters = asked.filters().values();
        if (filters.size() > 1) {
            ObjectNode most = all.addObject().putObject("bool");
            ArrayNode should = most.putArray("should");
            filters.forEach(filter -> should.add(QueryBodies.of(filter)));
            most.put("minimum_should_match", filters.size() - 1);
        }
        return query;
    }

    /**
     * Excluded values count for no other value, but each of them gets the articles that come back with it.
     *
     * @param others the filters that the request itself lacks
     */
    private void addWithout(ObjectNode counts, Facet facet, List<Criterion.All> others, int most) {
        ObjectNode values = object();
        addValues(values, facet, most);
        Criterion.All own = asked.filters().get(facet);
        if (own == null || own.not().isEmpty()) {
            counts.set(without(facet), among(others, values));
            return;
        }
        List<Criterion.All> filters = new ArrayList<>(others);
        filters.add(new Criterion.All(List.of(), List.of(), own.not()));
        counts.set(without(facet), among(filters, values));
        ObjectNode excluded = object();
        addOnly(excluded, facet, inArticles(facet, asked.excluded(facet)));
        counts.set(excluded(facet), among(others, excluded));
    }

    /** Articles have the ids of entities that were merged into a filtered one after they were written. */
    private List<String> inArticles(Facet facet, Set<String> filtered) {
        Stream<String> values = filtered.stream();
        return facet.isOfEntities()
                ? values.filter(value -> value.matches("\\d{1,9}"))
                        .flatMap(value -> register.shownAs(Integer.parseInt(value)).stream())
                        .map(String::valueOf)
                        .toList()
                : values.toList();
    }

    private static ObjectNode among(Collection<Criterion.All> filters, ObjectNode counts) {
        List<Criterion> wanted = new ArrayList<>();
        List<Criterion> not = new ArrayList<>();
        for (Criterion.All each : filters) {
            wanted.addAll(each.filter());
            not.addAll(each.not());
        }
        Criterion all = new Criterion.All(List.of(), wanted, not);
        ObjectNode among = object();
        among.set("filter", filters.isEmpty() ? TermBodies.everything() : QueryBodies.of(all));
        among.set("aggs", counts);
        return among;
    }

    private static ObjectNode addValues(ObjectNode counts, Facet facet, int most) {
        if (facet == Facet.YEAR) {
            return addTime(counts, MONTHS);
        }
        if (facet.isOfEntities() && most == LISTED) {
            // nearly all lists of entities are cut
            ValueNumbers.add(counts, facet.parameter());
        }
        return counts.putObject(facet.parameter())
                .putObject("terms")
                .put("field", facet.parameter())
                .put("size", most);
    }

    private static void addOnly(ObjectNode counts, Facet facet, Collection<String> values) {
        ObjectNode terms = addValues(counts, facet, Math.max(1, values.size()));
        if (facet != Facet.YEAR) {
            ArrayNode include = terms.putArray("include");
            values.stream().sorted().forEach(include::add);
        }
    }

    private static ObjectNode addTime(ObjectNode counts, String length) {
        return counts.putObject(length)
                .putObject("date_histogram")
                .put("field", ClusterFields.DAY)
                .put("calendar_interval", length)
                .put("min_doc_count", 1);
    }

    static ObjectNode counting(JsonNode query, ObjectNode counts) {
        ObjectNode body = object().put("size", 0).put("track_total_hits", true);
        body.set("query", query);
        if (!counts.isEmpty()) {
            body.set("aggs", counts);
        }
        return body;
    }

    private static ObjectNode object() {
        return ClusterConnection.JSON.createObjectNode();
    }
}
