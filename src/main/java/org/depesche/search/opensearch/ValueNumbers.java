package org.depesche.search.opensearch;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.search.Facet;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.opensearch.index.ClusterConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The numbers of different values of facets, of which a list has the most frequent. Nearly all lists of entities are cut, so
 * a search of its own asks for these numbers at the same time: a cluster has more than one processor.
 */
final class ValueNumbers {

    private static final Set<String> ENTITIES = CountBody.COUNTED.stream()
            .filter(Facet::isOfEntities)
            .map(Facet::parameter)
            .collect(Collectors.toUnmodifiableSet());

    /** Greater numbers are estimated. */
    private static final int EXACT = 40_000;

    private ValueNumbers() {}

    /** The requests of {@link CountBody#ofPage}, and as many behind them for the numbers of all values. */
    static List<ObjectNode> ofPage(PreparedQuery asked, EntityColumns.Snapshot register) {
        List<ObjectNode> values = CountBody.ofPage(asked, register);
        return Stream.concat(values.stream(), values.stream().map(ValueNumbers::of))
                .toList();
    }

    private static ObjectNode of(ObjectNode values) {
        return CountBody.counting(values.path("query"), inside(values.path("aggs")));
    }

    private static ObjectNode inside(JsonNode counts) {
        ObjectNode numbers = ClusterConnection.JSON.createObjectNode();
        counts.forEachEntry((name, count) -> {
            ObjectNode inner = inside(count.path("aggs"));
            if (!inner.isEmpty()) {
                ObjectNode among = numbers.putObject(name);
                among.set("filter", count.path("filter"));
                among.set("aggs", inner);
            } else if (ENTITIES.contains(name)
                    && count.path("terms").path("size").asInt() == CountBody.LISTED) {
                add(numbers, name);
            }
        });
        return numbers;
    }

    /** Adds the number of values of a facet to the counts of a request. */
    static void add(ObjectNode counts, String facet) {
        counts.putObject(facet)
                .putObject("cardinality")
                .put("field", facet)
                .put("precision_threshold", EXACT)
                .put("execution_hint", "ordinals");
    }

    /** Whether the list in an answer lacks values. */
    static boolean areNeeded(JsonNode list) {
        return list.path("sum_other_doc_count").asLong(0) > 0;
    }

    /** An answer with the counts of both, also within the same filter. Others may read the given ones. */
    static JsonNode joined(JsonNode answer, JsonNode counts) {
        JsonNode joined = answer.deepCopy();
        if (!counts.isMissingNode()) {
            ClusterConnection.JSON
                    .readerForUpdating(joined.path("aggregations"))
                    .readValue(counts);
        }
        return joined;
    }
}
