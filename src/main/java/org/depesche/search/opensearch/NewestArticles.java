package org.depesche.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.opensearch.index.ClusterFields;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds the newest articles that meet a criterion: as many as a query of figures may list. Each question has its own. */
final class NewestArticles implements ArticleIds {

    /** {@code max_terms_count} of the index of figures. */
    static final int MOST = 65_536;

    private final ClusterSearch search;
    private final int most;

    /** The parts of an answer ask for the figures of the same articles. */
    private final Map<Criterion, List<Long>> found = new HashMap<>();

    /** Those that more articles meet. */
    private final Set<Criterion> cutShort = new HashSet<>();

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
        return !cutShort.isEmpty();
    }

    /** Whether more articles meet a criterion than are found. */
    boolean areMany(Criterion articles) {
        of(articles);
        return cutShort.contains(articles);
    }

    /** Those of some articles that meet all criteria, however old they are. */
    Set<Long> among(Collection<Long> some, List<Criterion> criteria) {
        ObjectNode body = FigureIds.body(JsonNodeFactory.instance.objectNode()).put("size", some.size());
        ArrayNode all = body.putObject("query").putObject("bool").putArray("filter");
        criteria.forEach(criterion -> all.add(QueryBodies.of(criterion)));
        all.add(TermBodies.anyOf(ClusterFields.NUMBER, some, 1));
        body.putArray("sort").add(ClusterFields.NUMBER);
        Set<Long> found = new HashSet<>();
        try {
            DeepPages.found(search.patient().answer(body))
                    .forEach(hit -> found.add(hit.path("sort").path(0).asLong()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private List<Long> find(Criterion articles) {
        ObjectNode body = FigureIds.body(QueryBodies.of(articles)).put("size", most + 1);
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
        cutShort.add(articles);
        return ids.subList(0, most);
    }
}
