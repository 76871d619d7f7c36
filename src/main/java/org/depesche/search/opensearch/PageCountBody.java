package org.depesche.search.opensearch;

import static org.depesche.search.opensearch.CountBody.MONTHS;
import static org.depesche.search.opensearch.CountBody.addOnly;
import static org.depesche.search.opensearch.CountBody.addTime;
import static org.depesche.search.opensearch.CountBody.addValues;
import static org.depesche.search.opensearch.CountBody.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.search.Facet;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.opensearch.index.ClusterConnection;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the request for the counts beside the hits of a page, each facet also without its own filter. */
final class PageCountBody {

    /** The counts of the hits in the answer to a request that finds more than the hits. */
    static final String HITS = "hits";

    /** More values than a list shows, because some may have been merged into others since their articles were written. */
    static final int LISTED = 200;

    private final PreparedQuery asked;
    private final EntityColumns.Snapshot register;

    private PageCountBody(PreparedQuery asked, EntityColumns.Snapshot register) {
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
    static ObjectNode of(PreparedQuery asked, EntityColumns.Snapshot register) {
        Map<Facet, Criterion.All> filters = asked.filters();
        PageCountBody body = new PageCountBody(asked, register);
        ObjectNode ofHits = object();
        CountBody.COUNTED.forEach(facet -> body.addOfHits(ofHits, facet));
        addTime(ofHits, MONTHS);
        if (filters.isEmpty() || filters.keySet().stream().anyMatch(facet -> isOfEverything(facet, asked))) {
            return counting(QueryBodies.of(asked.hits()), ofHits);
        }
        ObjectNode unfiltered = object();
        for (Facet facet : filters.keySet()) {
            ObjectNode values = object();
            addList(values, facet);
            body.addWithout(unfiltered, facet, values, body.filtersBut(facet));
        }
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
        ObjectNode values = object();
        addValues(values, facet, CountBody.ALL);
        new PageCountBody(asked, register).addWithout(counts, facet, values, List.of());
        return counting(QueryBodies.of(asked.hitsBut(facet)), counts);
    }

    /** Chosen values may be too rare for the list without their filter, but all their articles are hits. */
    private void addOfHits(ObjectNode counts, Facet facet) {
        if (!asked.isFilteredBy(facet)) {
            addList(counts, facet);
        } else if (!asked.chosen(facet).isEmpty()) {
            addOnly(counts, facet, inArticles(facet, asked.chosen(facet)));
        }
    }

    /** Adds the most frequent values and the number of all, because nearly all lists of entities are cut. */
    private static void addList(ObjectNode counts, Facet facet) {
        addValues(counts, facet, LISTED);
        if (facet.isOfEntities()) {
            ValueNumbers.add(counts, facet.parameter());
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
     * @param values the counts of the facet
     * @param others the filters that the request itself lacks
     */
    private void addWithout(ObjectNode counts, Facet facet, ObjectNode values, List<Criterion.All> others) {
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

    private static ObjectNode object() {
        return ClusterConnection.JSON.createObjectNode();
    }
}
