package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The settings and mappings with which the two indexes are created, from {@code /opensearch}. */
final class IndexDefinition {

    /** Earlier versions of OpenSearch score by another form of BM25. */
    private static final int FIRST_VERSION = 3;

    private final ClusterConnection cluster;
    private final ClusterSettings settings;

    IndexDefinition(ClusterConnection cluster, ClusterSettings settings) {
        this.cluster = cluster;
        this.settings = settings;
    }

    ObjectNode articles() throws IOException {
        return read("articles.json");
    }

    ObjectNode figures() throws IOException {
        return read("figures.json");
    }

    private ObjectNode read(String file) throws IOException {
        try (InputStream resource = IndexDefinition.class.getResourceAsStream("/opensearch/" + file)) {
            ObjectNode definition = (ObjectNode) ClusterConnection.JSON.readTree(resource);
            definition
                    .withObject("/settings/index")
                    .put("number_of_shards", settings.shards())
                    .put("number_of_replicas", settings.replicas());
            return definition;
        }
    }

    /** @throws IOException if the cluster is no OpenSearch of a version that can keep the indexes */
    void check() throws IOException {
        JsonNode version = cluster.get("/").path("version");
        String number = version.path("number").asString("");
        boolean right = version.path("distribution").asString("").equals("opensearch")
                && number.matches("\\d+\\..*")
                && Integer.parseInt(number.substring(0, number.indexOf('.'))) >= FIRST_VERSION;
        if (!right) {
            throw new IOException("%s is needed at %s, but %s %s answers"
                    .formatted(
                            "OpenSearch " + FIRST_VERSION + ".0 or later",
                            settings.urls(),
                            version.path("distribution").asString("another server"),
                            number));
        }
    }
}
