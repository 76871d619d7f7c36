package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds how many figures articles may have in an index, to delete those that a new version does not replace. */
final class FormerFigures {

    private final ClusterConnection cluster;
    private final Generation generation;

    FormerFigures(ClusterConnection cluster, Generation generation) {
        this.cluster = cluster;
        this.generation = generation;
    }

    /**
     * The number above those of all figures of each article that has any, as documents of articles give it, also those that
     * searches do not see yet.
     */
    Map<Long, Integer> written(Collection<Long> articles) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = body.putArray("ids");
        articles.forEach(id -> ids.add(String.valueOf(id)));
        String path = "/" + generation.articles() + "/_mget?_source_includes=" + ClusterFields.FIGURES;
        Map<Long, Integer> ends = new HashMap<>();
        for (JsonNode document : cluster.post(path, body).path("docs")) {
            ClusterAnswers.check(path, document);
            int end = document.path("_source").path(ClusterFields.FIGURES).asInt(0);
            if (end > 0) {
                ends.put(document.path("_id").asLong(), end);
            }
        }
        return ends;
    }

    /**
     * The same, also with figures that the document of their article does not count: those of a former leader whose write
     * was on its way when another took over.
     */
    Map<Long, Integer> all(Collection<Long> articles) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 0);
        ArrayNode ids = body.putObject("query").putObject("terms").putArray(ClusterFields.ARTICLE);
        articles.forEach(ids::add);
        ObjectNode byArticle = body.putObject("aggs").putObject("articles");
        byArticle.putObject("terms").put("field", ClusterFields.ARTICLE).put("size", articles.size());
        byArticle.putObject("aggs").putObject("last").putObject("max").put("field", ClusterFields.ORDINAL);
        String path = "/" + generation.figures() + "/_search?allow_partial_search_results=false";
        Map<Long, Integer> ends = written(articles);
        for (JsonNode article : cluster.post(path, body).at("/aggregations/articles/buckets")) {
            int end = article.at("/last/value").asInt(-1) + 1;
            ends.merge(article.path("key").asLong(), end, Math::max);
        }
        return ends;
    }
}
