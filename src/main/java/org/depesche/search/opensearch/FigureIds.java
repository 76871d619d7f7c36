package org.depesche.search.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.depesche.search.FigureQuery.Sort;
import org.depesche.search.engine.TimeExceededException;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.depesche.search.opensearch.index.ClusterFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ids of the figures that a query finds, in an order.
 *
 * @param search in the figures
 * @param window the most figures up to the end of a page that OpenSearch itself skips
 */
record FigureIds(ClusterSearch search, ObjectNode query, Sort sort, int window) {

    /** {@code max_result_window} of the index: the cluster keeps all hits up to the end of a page in memory. */
    static final int WINDOW = 100_000;

    /** The hits of one answer; some 3 MB with all their values. */
    static final int AT_ONCE = 10_000;

    /** A search whose hits have nothing but their place in the order. */
    static ObjectNode body(ObjectNode query) {
        ObjectNode body = ClusterConnection.JSON.createObjectNode();
        body.put("track_total_hits", false).put("_source", false).put("stored_fields", "_none_");
        body.set("query", query);
        return body;
    }

    /** With the id of a figure as the second place in the order, where {@link #of} reads it. */
    static ObjectNode ordered(ObjectNode body, Sort sort) {
        return ordered(body, sort, false);
    }

    /** @param fromEnd the same order from its end */
    private static ObjectNode ordered(ObjectNode body, Sort sort, boolean fromEnd) {
        String column = switch (sort) {
            case NEWEST -> ClusterFields.DAY;
            case PERIOD -> ClusterFields.PERIOD_START;
            case LARGEST, SMALLEST -> ClusterFields.VALUE;
        };
        ArrayNode order = body.putArray("sort");
        order.addObject()
                .putObject(column)
                .put("order", (sort == Sort.SMALLEST) == fromEnd ? "desc" : "asc")
                .put("missing", fromEnd ? "_first" : "_last");
        order.addObject().put(ClusterFields.NUMBER, fromEnd ? "asc" : "desc");
        return body;
    }

    /** The ids of ordered hits. */
    static List<Long> of(JsonNode hits) {
        List<Long> ids = new ArrayList<>();
        hits.forEach(hit -> ids.add(hit.path("sort").path(1).asLong()));
        return ids;
    }

    /**
     * The ids at one place of the order.
     *
     * @param longest the time to read those before it
     * @throws TimeExceededException if they are too many for that
     */
    List<Long> page(long start, int size, Duration longest) throws IOException {
        if (start + size <= window) {
            return within(ordered(body(query), sort), start, start + size);
        }
        long total =
                CountReading.total(search.answer(CountBody.counting(query, ClusterConnection.JSON.createObjectNode())));
        long end = Math.min(start + size, total);
        if (start >= end) {
            return List.of();
        }
        if (start <= total / 2) {
            return between(ordered(body(query), sort), start, end, longest);
        }
        // nearer to the end, so read from there
        return between(ordered(body(query), sort, true), total - end, total - start, longest)
                .reversed();
    }

    private List<Long> within(ObjectNode body, long start, long end) throws IOException {
        return of(DeepPages.found(search.answer(body.put("from", start).put("size", end - start))));
    }

    private List<Long> between(ObjectNode body, long start, long end, Duration longest) throws IOException {
        if (end <= window) {
            return within(body, start, end);
        }
        ClusterSearch limited = search.within(longest);
        List<Long> page = new ArrayList<>();
        long[] passed = new long[1];
        limited.each(body.put("size", Math.min(AT_ONCE, window)), hits -> {
            List<Long> ids = of(hits);
            int from = Math.clamp(start - passed[0], 0, ids.size());
            int to = Math.clamp(end - passed[0], 0, ids.size());
            page.addAll(ids.subList(from, to));
            passed[0] += ids.size();
            if (passed[0] < end && limited.isOver()) {
                throw new TimeExceededException();
            }
            return passed[0] < end;
        });
        return page;
    }
}
