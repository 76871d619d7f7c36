package org.depesche.search.opensearch;

import java.io.Closeable;
import java.io.IOException;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One moment of an index, as of which a search reads all its hits page by page. */
final class PointInTime implements Closeable {

    /** The cluster forgets a moment that is not asked for so long. The reader of an export may be slow. */
    private static final String KEPT = "10m";

    private static final Logger log = LoggerFactory.getLogger(PointInTime.class);

    private final ClusterConnection cluster;
    private final boolean patient;
    private String id;

    private PointInTime(ClusterConnection cluster, boolean patient, String index) throws IOException {
        this.cluster = cluster;
        this.patient = patient;
        this.id = cluster.post(
                        "/" + index + "/_search/point_in_time?allow_partial_pit_creation=false&keep_alive=" + KEPT)
                .path("pit_id")
                .asString();
    }

    /** Takes pages of hits, none of them empty. */
    interface Pages {

        /** @return whether to read on */
        boolean take(JsonNode hits) throws IOException;
    }

    /**
     * Passes on all hits.
     *
     * @param patient whether a page may take longer than a reader waits; whether the cluster is there is known in time
     * @param body with the size of a page and an order in which no two hits are equal
     */
    static void each(ClusterConnection cluster, boolean patient, String index, ObjectNode body, Pages pages)
            throws IOException {
        try (PointInTime moment = new PointInTime(cluster, patient, index)) {
            int size = body.path("size").asInt();
            ObjectNode search = body.deepCopy();
            JsonNode hits = moment.hits(search);
            while (!hits.isEmpty() && pages.take(hits) && hits.size() == size) {
                search.set("search_after", hits.path(size - 1).path("sort"));
                hits = moment.hits(search);
            }
        }
    }

    private JsonNode hits(ObjectNode search) throws IOException {
        search.putObject("pit").put("id", id).put("keep_alive", KEPT);
        JsonNode answer =
                (patient ? cluster.patient() : cluster).post("/_search?allow_partial_search_results=false", search);
        id = answer.path("pit_id").asString(id);
        return answer.path("hits").path("hits");
    }

    /** All hits are read by now, so its failure is none of the search. The cluster forgets the moment later. */
    @Override
    public void close() {
        ObjectNode ids = ClusterConnection.JSON.createObjectNode();
        ids.putArray("pit_id").add(id);
        try {
            cluster.delete("/_search/point_in_time", ids);
        } catch (IOException e) {
            // all hits are read, and the cluster forgets the moment by itself
            log.debug("A point in time was not closed", e);
        }
    }
}
