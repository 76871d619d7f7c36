package org.depesche.search.opensearch;

import java.io.IOException;
import java.util.function.ObjLongConsumer;
import org.depesche.search.opensearch.index.ClusterConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads all values of a field, however many they are. */
final class AllValues {

    /** The values in one answer. */
    private static final int AT_ONCE = 10_000;

    /** The only aggregation of a request, and the only part of its key. */
    private static final String VALUES = "values";

    private AllValues() {}

    /**
     * Passes on the values in alphabetical order, each with the number of its documents.
     *
     * @param query the documents
     */
    static void each(ClusterSearch search, ObjectNode query, String field, ObjLongConsumer<String> counts)
            throws IOException {
        ObjectNode body = ClusterConnection.JSON.createObjectNode();
        body.put("size", 0).put("track_total_hits", false).set("query", query);
        ObjectNode values = body.putObject("aggs").putObject(VALUES).putObject("composite");
        values.put("size", AT_ONCE)
                .putArray("sources")
                .addObject()
                .putObject(VALUES)
                .putObject("terms")
                .put("field", field);
        JsonNode page;
        do {
            page = search.answer(body).path("aggregations").path(VALUES);
            for (JsonNode value : page.path("buckets")) {
                counts.accept(
                        value.path("key").path(VALUES).asString(),
                        value.path("doc_count").asLong());
            }
            values.set("after", page.path("after_key"));
        } while (page.path("buckets").size() == AT_ONCE);
    }
}
