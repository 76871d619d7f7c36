package org.depesche.search.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.depesche.search.FigureQuery.Sort;
import org.depesche.search.FigureSearch.Ids;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.engine.FigureSnapshot;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.depesche.search.opensearch.index.ClusterFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers questions about figures from the cluster's index of figures, in which each figure is a document. */
final class OpenSearchFigures implements FigureSnapshot {

    /** The hits of one answer; some 3 MB with all their values. */
    private static final int AT_ONCE = 10_000;

    /** The hits of a first answer, which nearly always has all that is wanted. */
    private static final int FIRST = 1_000;

    /** The cluster keeps all hits up to the end of a page in memory, so it limits their number. */
    private static final int WINDOW = 100_000;

    private final ClusterSearch search;
    private final NewestArticles articles;
    private final ClusterFigureCounts counts;
    private final Object key;
    private final int window;

    /**
     * Answers one question.
     *
     * @param search in the figures
     */
    OpenSearchFigures(ClusterSearch search, NewestArticles articles, Object key) {
        this(search, articles, key, WINDOW);
    }

    /** @param window the number of figures up to the last one that an answer can reach */
    OpenSearchFigures(ClusterSearch search, NewestArticles articles, Object key, int window) {
        this.search = search;
        this.articles = articles;
        this.counts = new ClusterFigureCounts(search, articles);
        this.key = key;
        this.window = window;
    }

    @Override
    public Object key() {
        return key;
    }

    @Override
    public boolean isCutShort() {
        return articles.isCutShort();
    }

    @Override
    public void visit(Criterion wanted, Visitor visitor) throws IOException {
        ObjectNode body = FigureHitValues.in(body(wanted));
        body.putArray("sort").add(ClusterFields.ARTICLE).add(ClusterFields.NUMBER);
        each(body, hits -> {
            visit(hits, visitor);
            return true;
        });
    }

    @Override
    public void visitNewest(Criterion wanted, int last, int most, Visitor visitor) throws IOException {
        Criterion dated = new Criterion.FigureDays(FigureField.DAY, Integer.MIN_VALUE, last);
        ObjectNode body =
                ordered(FigureHitValues.in(body(Criterion.All.filtering(List.of(wanted, dated)))), Sort.NEWEST);
        visit(DeepPages.found(search.answer(body.put("size", most))), visitor);
    }

    private static void visit(JsonNode hits, Visitor visitor) throws IOException {
        for (JsonNode hit : hits) {
            visitor.visit(new FigureHitValues(hit));
        }
    }

    @Override
    public long count(Criterion wanted) throws IOException {
        return counts.total(wanted);
    }

    @Override
    public List<Long> page(Criterion wanted, Sort sort, long start, int size) throws IOException {
        ObjectNode body = ordered(body(wanted), sort);
        if (start + size <= window) {
            return ids(DeepPages.found(search.answer(body.put("from", start).put("size", size))));
        }
        List<Long> page = new ArrayList<>();
        long[] passed = new long[1];
        search.each(body.put("size", AT_ONCE), hits -> {
            List<Long> ids = ids(hits);
            int from = Math.clamp(start - passed[0], 0, ids.size());
            int to = Math.clamp(start + size - passed[0], 0, ids.size());
            page.addAll(ids.subList(from, to));
            passed[0] += ids.size();
            return passed[0] < start + size;
        });
        return page;
    }

    @Override
    public void each(Criterion wanted, Sort sort, Ids ids) throws IOException {
        each(ordered(body(wanted), sort), hits -> {
            ids.take(ids(hits));
            return true;
        });
    }

    @Override
    public Tallies tallies(Criterion wanted) throws IOException {
        return counts.tallies(wanted);
    }

    @Override
    public Map<String, Long> written(Criterion wanted) throws IOException {
        return counts.written(wanted);
    }

    @Override
    public Map<String, Integer> frequencies(FigureField field, Collection<String> values) throws IOException {
        return counts.frequencies(field, values);
    }

    @Override
    public Map<String, Integer> beginning(FigureField field, String beginning, int most) throws IOException {
        return counts.beginning(field, beginning, most);
    }

    @Override
    public List<String> repeated() throws IOException {
        return counts.repeated();
    }

    /** Passes on all hits. Few hits come in one answer, without a point in time. */
    private void each(ObjectNode body, PointInTime.Pages pages) throws IOException {
        JsonNode first = DeepPages.found(search.answer(body.put("size", FIRST)));
        if (first.size() == FIRST) {
            search.each(body.put("size", AT_ONCE), pages);
        } else if (!first.isEmpty()) {
            pages.take(first);
        }
    }

    /** A search whose hits have nothing but their place in the order. */
    private ObjectNode body(Criterion wanted) {
        ObjectNode body = ClusterConnection.JSON.createObjectNode();
        body.put("track_total_hits", false).put("_source", false).put("stored_fields", "_none_");
        body.set("query", QueryBodies.ofFigures(wanted, articles));
        return body;
    }

    /** With the id of a figure as the second place in the order, where {@link #ids} reads it. */
    private static ObjectNode ordered(ObjectNode body, Sort sort) {
        String column = switch (sort) {
            case NEWEST -> ClusterFields.DAY;
            case PERIOD -> ClusterFields.PERIOD_START;
            case LARGEST, SMALLEST -> ClusterFields.VALUE;
        };
        ArrayNode order = body.putArray("sort");
        order.addObject()
                .putObject(column)
                .put("order", sort == Sort.SMALLEST ? "asc" : "desc")
                .put("missing", "_last");
        order.addObject().put(ClusterFields.NUMBER, "desc");
        return body;
    }

    private static List<Long> ids(JsonNode hits) {
        List<Long> ids = new ArrayList<>();
        hits.forEach(hit -> ids.add(hit.path("sort").path(1).asLong()));
        return ids;
    }
}
