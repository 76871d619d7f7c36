package org.depesche.search.opensearch.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.depesche.search.changes.IndexPosition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The last commit of a pair of indexes. Each of the two has it as a document.
 *
 * @param refused the articles that the cluster refused, ascending
 */
record PairCommit(IndexPosition position, List<Long> refused) {

    private static final String REFUSED = "refused";

    boolean isOf(String database) {
        return position.database().equals(database);
    }

    ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode data = document.putObject(ClusterFields.POSITION);
        position.toCommit().forEach(data::put);
        data.put(REFUSED, refused.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        return document;
    }

    /** Reads the source of a document; null if it is of something else. */
    static @Nullable PairCommit read(JsonNode source) {
        Map<String, String> data = new HashMap<>();
        source.path(ClusterFields.POSITION)
                .properties()
                .forEach(part -> data.put(part.getKey(), part.getValue().asString()));
        try {
            return new PairCommit(IndexPosition.of(data), ids(data.getOrDefault(REFUSED, "")));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static List<Long> ids(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Long::valueOf).toList();
    }
}
