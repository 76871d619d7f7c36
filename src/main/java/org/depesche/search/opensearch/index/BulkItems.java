package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The items of a bulk request. Each has a version, and the cluster keeps the document of the highest version, in whichever
 * order requests arrive. So items can be sent again.
 */
final class BulkItems {

    /** An older version came after a newer one. */
    private static final int CONFLICT = 409;

    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final long version;
    private final List<String> items = new ArrayList<>();
    private long size;

    /** @param version of all items */
    BulkItems(long version) {
        this.version = version;
    }

    void put(String index, String id, ObjectNode document) {
        add(action("index", index, id) + document + "\n");
    }

    void delete(String index, String id) {
        add(action("delete", index, id));
    }

    private void add(String item) {
        items.add(item);
        size += item.length();
    }

    private String action(String name, String index, String id) {
        ObjectNode action = JsonNodeFactory.instance.objectNode();
        action.putObject(name)
                .put("_index", index)
                .put("_id", id)
                .put("version", version)
                .put("version_type", "external");
        return action + "\n";
    }

    /** In characters. */
    long size() {
        return size;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    String lines() {
        return String.join("", items);
    }

    /**
     * Drops the items that are settled by an answer.
     *
     * @throws ClusterAwayException if others are left, which are to be sent again
     * @throws ClusterErrorException if the cluster refuses an item for good
     */
    void settle(JsonNode answer) throws IOException {
        if (answer.path("items").size() != items.size()) {
            throw new ClusterAwayException("OpenSearch does not answer all of %d items".formatted(items.size()));
        }
        List<String> sent = List.copyOf(items);
        items.clear();
        size = 0;
        String reason = "";
        int number = 0;
        for (JsonNode item : answer.path("items")) {
            JsonNode result = item.iterator().next();
            int status = result.path("status").asInt(SERVER_ERROR);
            if (status == TOO_MANY || status >= SERVER_ERROR) {
                add(sent.get(number));
                reason = reason(result);
            } else if (result.has("error") && status != CONFLICT) {
                String type = result.path("error").path("type").asString("");
                throw new ClusterErrorException(status, type, reason(result));
            }
            number++;
        }
        if (!isEmpty()) {
            throw new ClusterAwayException(reason);
        }
    }

    private static String reason(JsonNode result) {
        JsonNode error = result.path("error");
        return "OpenSearch does not take %s of %s: %d, %s %s %s"
                .formatted(
                        result.path("_id").asString(""),
                        result.path("_index").asString(""),
                        result.path("status").asInt(SERVER_ERROR),
                        error.path("type").asString(""),
                        error.path("reason").asString(""),
                        error.path("caused_by").path("reason").asString(""));
    }
}
