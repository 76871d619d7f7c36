package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.follow.IndexContents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The serving pair of indexes, which the leader may write meanwhile. */
final class ClusterContents implements IndexContents {

    private final ClusterConnection cluster;
    private final Generation generation;
    private final IndexPosition position;

    /**
     * @param position read before the last refresh, so that searches see everything up to it
     */
    ClusterContents(ClusterConnection cluster, Generation generation, IndexPosition position) {
        this.cluster = cluster;
        this.generation = generation;
        this.position = position;
    }

    @Override
    public IndexPosition position() {
        return position;
    }

    /** Asks whether all parts are there. OpenSearch itself checks its files whenever it copies or merges them. */
    @Override
    public void check() throws IOException {
        String status = cluster.get("/_cluster/health/" + generation.both())
                .path("status")
                .asString("");
        if (status.equals("red")) {
            throw new IOException("OpenSearch lacks a part of the index, see /_cluster/allocation/explain");
        }
    }

    @Override
    public List<Long> idsAfter(long id, int most) throws IOException {
        ObjectNode body = search(most);
        body.withObject("/query/range/" + ClusterFields.NUMBER).put("gt", id);
        body.putArray("sort").add(ClusterFields.NUMBER);
        List<Long> ids = new ArrayList<>();
        each(body, (number, digest) -> ids.add(number));
        return ids;
    }

    @Override
    public Map<Long, Long> digests(Collection<Long> articles) throws IOException {
        Map<Long, Long> digests = new HashMap<>();
        if (!articles.isEmpty()) {
            ObjectNode body = search(articles.size());
            addAll(articles, body.withObject("/query/terms").putArray(ClusterFields.NUMBER));
            each(body, digests::put);
        }
        return digests;
    }

    private static ObjectNode search(int most) {
        ObjectNode body = ClusterConnection.JSON.createObjectNode();
        body.put("size", most).put("_source", false).put("track_total_hits", false);
        body.putArray("docvalue_fields").add(ClusterFields.NUMBER).add(ClusterFields.DIGEST);
        return body;
    }

    private static void addAll(Collection<Long> articles, ArrayNode values) {
        articles.forEach(values::add);
    }

    /** Passes on the number and the digest of each article. */
    private void each(ObjectNode body, BiConsumer<Long, Long> take) throws IOException {
        for (JsonNode hit : ask(generation.articles(), body).path("hits").path("hits")) {
            JsonNode fields = hit.path("fields");
            take.accept(
                    fields.path(ClusterFields.NUMBER).path(0).asLong(),
                    fields.path(ClusterFields.DIGEST).path(0).asLong());
        }
    }

    private JsonNode ask(String index, ObjectNode body) throws IOException {
        return cluster.post("/" + index + "/_search?allow_partial_search_results=false", body);
    }

    @Override
    public Map<Long, Integer> figures(Collection<Long> articles) throws IOException {
        Map<Long, Integer> counts = new HashMap<>();
        if (articles.isEmpty()) {
            return counts;
        }
        ObjectNode body = ClusterConnection.JSON.createObjectNode().put("size", 0);
        addAll(articles, body.withObject("/query/terms").putArray(ClusterFields.ARTICLE));
        body.withObject("/aggs/articles/terms")
                .put("field", ClusterFields.ARTICLE)
                .put("size", articles.size());
        JsonNode answer = ask(generation.figures(), body);
        for (JsonNode bucket : answer.path("aggregations").path("articles").path("buckets")) {
            counts.put(bucket.path("key").asLong(), bucket.path("doc_count").asInt());
        }
        return counts;
    }

    @Override
    public void close() {
        // it holds nothing
    }
}
