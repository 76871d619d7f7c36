package org.depesche.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.depesche.search.opensearch.index.ClusterFields;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the newest articles that meet a criterion: as many as a query of figures may list. Each question has its own. */
final class NewestArticles implements ArticleIds {

    /** {@code max_terms_count} of the index of figures. */
    static final int MOST = 65_536;

    private final ClusterSearch search;
    private final int most;

    /** The parts of an answer ask for the figures of the same articles. */
    private final Map<Criterion, List<Long>> found = new HashMap<>();

    private boolean cutShort;

    /** @param search in the articles */
    NewestArticles(ClusterSearch search) {
        this(search, MOST);
    }

    /** @param most the articles to find; {@link #MOST} or fewer */
    NewestArticles(ClusterSearch search, int most) {
        this.search = search;
        this.most = most;
    }

    @Override
    public Collection<Long> of(Criterion articles) {
        return found.computeIfAbsent(articles, this::find);
    }

    /** Whether more articles met a criterion. */
    boolean isCutShort() {
        return cutShort;
    }

    private List<Long> find(Criterion articles) {
        ObjectNode body = ClusterConnection.JSON.createObjectNode();
        body.put("track_total_hits", false).put("_source", false).put("stored_fields", "_none_");
        body.put("size", most + 1);
        body.set("query", QueryBodies.of(articles));
        ArrayNode order = body.putArray("sort");
        order.addObject().putObject(ClusterFields.TIME).put("order", "desc").put("missing", "_last");
        order.addObject().put(ClusterFields.NUMBER, "desc");
        List<Long> ids = new ArrayList<>();
        try {
            DeepPages.found(search.answer(body))
                    .forEach(hit -> ids.add(hit.path("sort").path(1).asLong()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (ids.size() <= most) {
            return ids;
        }
        cutShort = true;
        return ids.subList(0, most);
    }
}
