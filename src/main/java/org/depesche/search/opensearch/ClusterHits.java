package org.depesche.search.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.Showing;
import org.depesche.search.engine.OnOpenSearch;
import org.depesche.search.hits.FoundArticle;
import org.depesche.search.hits.FoundTexts;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.depesche.search.opensearch.index.ClusterFields;
import org.depesche.search.opensearch.index.ClusterSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes articles of the hits of OpenSearch. Texts come from the database; hits that it no longer has are left out. */
@Component
@OnOpenSearch
class ClusterHits {

    private final ClusterConnection cluster;
    private final ClusterSettings settings;
    private final FoundTexts texts;

    ClusterHits(ClusterConnection cluster, ClusterSettings settings, FoundTexts texts) {
        this.cluster = cluster;
        this.settings = settings;
        this.texts = texts;
    }

    static List<Long> ids(JsonNode hits) {
        List<Long> ids = new ArrayList<>();
        hits.forEach(hit -> ids.add(Long.valueOf(hit.path("_id").asString())));
        return ids;
    }

    /** The articles with their bodies and the matches that a query shows. */
    List<FoundArticle> marked(JsonNode hits, Showing showing) {
        return texts.read(ids(hits), showing.matching());
    }

    /** The articles of hits with the fields of {@link HitBody#withListed}, without their bodies and matches. */
    static List<FoundArticle> listed(JsonNode hits) {
        List<FoundArticle> listed = new ArrayList<>();
        hits.forEach(hit -> listed.add(bare(hit)));
        return listed;
    }

    private static FoundArticle bare(JsonNode hit) {
        JsonNode source = hit.path("_source");
        FoundArticle.Text text = new FoundArticle.Text(
                source.path(ClusterFields.HEADLINE_TEXT).asString(""),
                "",
                value(source, ClusterFields.PUBLISHED),
                value(source, ClusterFields.SOURCE),
                value(source, ClusterFields.SECTION),
                value(source, ClusterFields.LANGUAGE));
        return new FoundArticle(Long.parseLong(hit.path("_id").asString()), text, List.of(), List.of());
    }

    private static @Nullable String value(JsonNode source, String field) {
        return source.hasNonNull(field) ? source.path(field).asString() : null;
    }

    /** An article, with the matches that a query shows if it finds the article; null if the index lacks it. */
    @Nullable
    FoundArticle article(long id, Showing showing) throws IOException {
        Criterion matching = showing.matching();
        ObjectNode itself = JsonNodeFactory.instance.objectNode();
        itself.putObject("ids").putArray("values").add(String.valueOf(id));
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("_source", false);
        ObjectNode query = body.putObject("query").putObject("bool");
        query.putArray("filter").add(itself);
        if (matching != null) {
            // an article that the words find gets a score
            query.putArray("should").add(QueryBodies.of(new Criterion.Constant(matching)));
        }
        JsonNode hits = cluster.post("/" + settings.articles() + "/_search?allow_partial_search_results=false", body)
                .path("hits")
                .path("hits");
        boolean isFound = hits.path(0).path("_score").asDouble(0) > 0;
        List<FoundArticle> articles = texts.read(ids(hits), isFound ? matching : null);
        return articles.isEmpty() ? null : articles.getFirst();
    }
}
