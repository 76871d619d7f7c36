package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The items of a bulk request. Each has a version, and the cluster keeps the document of the highest version, in whichever
 * order requests arrive. So items can be sent again.
 */
final class BulkItems {

    private static final int BAD_REQUEST = 400;

    /** An older version came after a newer one. */
    private static final int CONFLICT = 409;

    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    /** The errors of 400 that are of one document: it has a value that is too long, or too many figures. */
    private static final Set<String> OF_DOCUMENT = Set.of(
            "illegal_argument_exception",
            "mapper_parsing_exception",
            "parsing_exception",
            "strict_dynamic_mapping_exception");

    private final long version;
    private final List<String> items = new ArrayList<>();
    private final Map<String, String> refused = new HashMap<>();
    private final Set<String> late = new HashSet<>();
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

    /** An item that is sent again meets its own version, and is not late. */
    private String action(String name, String index, String id) {
        ObjectNode action = JsonNodeFactory.instance.objectNode();
        action.putObject(name)
                .put("_index", index)
                .put("_id", id)
                .put("version", version)
                .put("version_type", "external_gte");
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

    /** The reasons by the ids of the documents that the cluster refuses for good. */
    Map<String, String> refused() {
        return refused;
    }

    /** The ids of the documents that the cluster has in a newer version. */
    Set<String> late() {
        return late;
    }

    /**
     * Drops the items that are settled by an answer, also those that are refused or late.
     *
     * @throws ClusterAwayException if others are left, which are to be sent again
     * @throws ClusterErrorException if the cluster refuses an item for another reason than its document
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
            } else if (result.has("error")) {
                settle(status, result, item.has("index"));
            }
            number++;
        }
        if (!isEmpty()) {
            throw new ClusterAwayException(reason);
        }
    }

    /** @param isPut whether the item is a document; a deletion is never skipped, lest readers find the article */
    private void settle(int status, JsonNode result, boolean isPut) throws ClusterErrorException {
        String id = result.path("_id").asString("");
        String type = result.path("error").path("type").asString("");
        if (status == CONFLICT) {
            late.add(id);
        } else if (isPut && status == BAD_REQUEST && OF_DOCUMENT.contains(type)) {
            refused.put(id, reason(result));
        } else {
            throw new ClusterErrorException(status, type, reason(result));
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
