package org.depesche.search.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.depesche.search.criteria.TextField;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.depesche.search.opensearch.index.ClusterFields;
import org.depesche.search.spelling.IndexedWords;
import org.depesche.search.words.NearWord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The words of the texts in the cluster. OpenSearch compares spellings by the spell checker of Lucene.
 *
 * @param index of articles
 */
record ClusterWords(ClusterConnection cluster, String index) implements IndexedWords {

    private static final String BODY = ClusterFields.of(TextField.BODY);
    private static final String NEAR = "near";

    private JsonNode search(ObjectNode body) throws IOException {
        return cluster.post("/" + index + "/_search?allow_partial_search_results=false", body.put("size", 0));
    }

    @Override
    public int articles(String term) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("track_total_hits", true);
        body.set("query", TermBodies.anyOf(BODY, Set.of(term), 1));
        return search(body).path("hits").path("total").path("value").asInt();
    }

    /** Names the options whose defaults in OpenSearch are not those of the engine in Lucene. */
    @Override
    public List<NearWord> near(String word, int most) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode near = body.putObject("suggest").putObject(NEAR).put("text", word);
        near.putObject("term")
                .put("field", BODY)
                .put("analyzer", "whitespace")
                .put("suggest_mode", "always")
                .put("size", most)
                .put("shard_size", most)
                .put("min_word_length", 4);
        List<NearWord> found = new ArrayList<>();
        for (JsonNode option : search(body).path("suggest").path(NEAR).path(0).path("options")) {
            found.add(new NearWord(
                    option.path("text").asString(),
                    option.path("score").floatValue(),
                    option.path("freq").asInt()));
        }
        return found;
    }
}
